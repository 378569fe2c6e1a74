import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A virtual screen with a window manager, of its own number. */
export class Screen {
  constructor(number, programs) {
    this.display = `:${number}`;
    this.programs = programs;
  }

  /** Starts Xvfb on a free number, and openbox on it. */
  static async start(width = 1440, height = 900) {
    const xvfb = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    const number = await Promise.race([
      once(xvfb.stdio[3], 'data').then(([text]) => String(text).trim()),
      once(xvfb, 'exit').then(([code]) => {
        throw new Error(`Xvfb ended with code ${code}`);
      }),
    ]);
    const openbox = spawn('openbox', [], { env: { ...process.env, DISPLAY: `:${number}` }, stdio: 'ignore' });
    await once(openbox, 'spawn');
    return new Screen(number, [openbox, xvfb]);
  }

  /** A picture of all that the screen shows. */
  async picture(file) {
    const env = { ...process.env, DISPLAY: this.display };
    const taking = spawn('import', ['-window', 'root', file], { env, stdio: 'ignore' });
    const [code] = await once(taking, 'exit');
    if (code !== 0) throw new Error(`import ended with code ${code}`);
  }

  /** Puts the browser's window over the whole screen. */
  async fill(width = 1440, height = 900) {
    const env = { ...process.env, DISPLAY: this.display };
    const args = [
      'search',
      '--sync',
      '--onlyvisible',
      '--name',
      '.',
      'windowmove',
      '%@',
      '0',
      '0',
      'windowsize',
      '%@',
      `${width}`,
      `${height}`,
    ];
    await once(spawn('xdotool', args, { env, stdio: 'ignore' }), 'exit');
  }

  async stop() {
    for (const program of this.programs) {
      if (program.exitCode !== null || program.signalCode !== null) continue;
      const gone = once(program, 'exit');
      program.kill();
      await gone;
    }
  }
}

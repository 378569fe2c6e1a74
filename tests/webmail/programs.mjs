import { spawn, spawnSync } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';

/** A port of this machine that nobody uses now. */
export async function freePort() {
  const server = createServer();
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address();
  await new Promise(done => server.close(done));
  return port;
}

/** Number of a user of the system and of its group. */
export function userOf(name) {
  const number = flag => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`This system has no user ${name}.`);
    return Number(stdout);
  };
  return { uid: number('-u'), gid: number('-g') };
}

/**
 * Starts a program that serves a port, and waits until the port is open.
 * @param {string} name for sentences
 * @param {{port: number, log: string, options?: object}} where `log`: the file that gets what it prints
 * @returns {Promise<{end(): Promise<void>, kill(): void}>}
 */
export async function startProgram(name, program, args, { port, log, options = {} }) {
  const out = openSync(log, 'a');
  const child = spawn(program, args, { stdio: ['ignore', out, out], ...options });
  let over;
  const ended = new Promise(done => {
    child.once('error', error => done(String(error)));
    child.once('exit', (code, signal) => done(`it ended with ${code ?? signal}`));
  }).then(why => {
    over = why;
  });
  const kill = () => {
    if (over === undefined) child.kill('SIGKILL');
  };
  const end = async () => {
    if (over === undefined) child.kill('SIGTERM');
    const timer = setTimeout(kill, 10_000);
    await ended;
    clearTimeout(timer);
  };
  while (!(await isOpen(port)))
    if (over !== undefined) throw new Error(`${name} did not start: ${over}.\n${readFileSync(log, 'utf8')}`);
  return { end, kill };
}

/** Whether a port answers, or will not within a tenth of a second. */
function isOpen(port) {
  return new Promise(done => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => setTimeout(done, 100, false));
  });
}

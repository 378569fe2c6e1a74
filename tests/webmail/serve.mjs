import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from '../tools/apt.mjs';
import { canInstallPackages, isMain, report, SetupError } from '../tools/setup.mjs';
import { startDovecot } from './dovecot.mjs';
import { userOf } from './programs.mjs';
import { startRoundcube } from './roundcube.mjs';
import { startSink } from './smtp-sink.mjs';
import { ACCOUNTS, writeMailboxes } from './threads.mjs';

/** What has to be installed, as Debian names it. */
export const PACKAGES = [
  'dovecot-imapd',
  'roundcube-core',
  'roundcube-sqlite3',
  'php-cli',
  ...['curl', 'gd', 'intl', 'mbstring', 'sqlite3', 'xml', 'zip'].map(name => `php-${name}`),
];

/**
 * Installs what `startWebmail` needs.
 * @returns {Promise<string | undefined>} a sentence that says why it cannot run here, if it cannot
 */
export async function whyNoWebmail() {
  const why = reason => `The tests over a real webmail are left out: ${reason}`;
  if (!canInstallPackages()) return why('they need root on Debian, where Roundcube comes by apt-get.');
  try {
    await installPackages(PACKAGES);
  } catch (error) {
    if (error instanceof SetupError) return why(error.message);
    throw error;
  }
  const { stdout = '' } = spawnSync('/usr/sbin/dovecot', ['--version'], { encoding: 'utf8' });
  if (!stdout.startsWith('2.3.')) return why(`they know Dovecot 2.3, and this is ${stdout.trim()}.`);
  return undefined;
}

/**
 * Starts a real webmail on loopback: Debian's Roundcube over Dovecot, and a mail server that passes nothing
 * on. Everything it writes is in a temporary folder. Needs root and `PACKAGES`.
 * @returns {Promise<{address: string, mail: string, stop(): Promise<void>}>} `mail`: the folder of Maildirs;
 *   `stop` ends what was started and removes what was written
 */
export async function startWebmail() {
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-webmail-'));
  // The programs run as other users than root.
  chmodSync(folder, 0o755);
  const running = [];
  const onExit = () => {
    for (const one of running) one.kill();
  };
  process.once('exit', onExit);
  let sink;
  const stop = async () => {
    sink?.close();
    for (const one of running) await one.end();
    process.off('exit', onExit);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const user = userOf('www-data');
    const mail = join(folder, 'mail');
    mkdirSync(mail);
    writeMailboxes(mail, user);
    sink = await startSink(mail, user);
    const dovecot = await startDovecot(join(folder, 'dovecot'), mail, user);
    running.push(dovecot);
    const roundcube = await startRoundcube(join(folder, 'roundcube'), {
      imap: dovecot.port,
      smtp: sink.port,
      user,
    });
    running.unshift(roundcube);
    return { address: `http://127.0.0.1:${roundcube.port}/`, mail, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** By hand: `node tests/webmail/serve.mjs`, until Ctrl+C. */
async function main() {
  const leftOut = await whyNoWebmail();
  if (leftOut) throw new SetupError(leftOut);
  const { address, stop } = await startWebmail();
  console.log(address);
  for (const { address: name, password } of ACCOUNTS) console.log(`${name}  ${password}`);
  await new Promise(done => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  await stop();
}

if (isMain(import.meta.url)) await main().catch(report);

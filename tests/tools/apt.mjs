import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { run, SetupError } from './setup.mjs';

let listed;
let installing = Promise.resolve();

/**
 * Installs packages by apt-get where they are missing; only as root on Debian or Ubuntu. Waits while another
 * apt or dpkg runs. No service of theirs is started.
 * @param {readonly string[]} names
 */
export function installPackages(names) {
  const asked = installing.then(() => install(names.filter(name => !isInstalled(name))));
  installing = asked.catch(() => {});
  return asked;
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query fills it in.
const dpkgField = '${db:Status-Status}';
const isInstalled = name =>
  spawnSync('dpkg-query', ['-W', `-f=${dpkgField}`, name], { encoding: 'utf8' }).stdout === 'installed';

async function install(names) {
  if (names.length === 0) return;
  console.log(`Installing by apt-get: ${names.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  listed ??= updateLists(env);
  await listed;
  const args = ['-q', '-o', 'DPkg::Lock::Timeout=600', 'install', '-y', '--no-install-recommends', ...names];
  const code = await withoutServices(() => run('apt-get', args, { env }));
  if (code !== 0) throw new SetupError('apt-get could not install the packages: what it printed says why.');
}

async function updateLists(env) {
  // The lock of the package lists has no waiting time of its own in older versions.
  for (let turn = 0; (await run('apt-get', ['-q', 'update'], { env })) !== 0; turn++) {
    if (turn === 9) throw new SetupError('apt-get update failed ten times: what it printed says why.');
    await new Promise(done => setTimeout(done, 6000));
  }
}

/** Debian asks this file whether a package may start its service. One that stands there is left alone. */
const POLICY = '/usr/sbin/policy-rc.d';

async function withoutServices(act) {
  if (existsSync(POLICY)) return act();
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return await act();
  } finally {
    rmSync(POLICY, { force: true });
  }
}

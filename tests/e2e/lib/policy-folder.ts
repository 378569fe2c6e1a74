import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type PolicyValues, policyFile } from '../../../lib/team/policy-files';
import { browserPath } from '../../tools/setup.mjs';

const MANAGED = '/etc/chromium/policies/managed';

/** Why Chromium can't be given a policy here, or nothing. */
export function policiesUnavailable(): string | undefined {
  const mount = 'mount -t tmpfs none /etc/chromium';
  const ready = spawnSync('unshare', ['-m', 'sh', '-c', mount]).status === 0;
  return ready ? undefined : 'a policy folder of its own needs root on Linux, and Chromium’s /etc/chromium';
}

/** A folder of policies that one Chromium alone reads: mounted where that process looks, and nowhere else. */
export function policyFolder(): {
  program: string;
  /** @param installFrom an update address, for a forced installation */
  set(id: string, values: PolicyValues, installFrom?: string): void;
  /** Lets what is installed by force be looked into: by default no tool may. */
  allowTools(): void;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-policy-'));
  const managed = join(folder, 'managed');
  mkdirSync(managed);
  const program = join(folder, 'chromium');
  const steps = [
    'mount -t tmpfs none /etc/chromium',
    `mkdir -p ${MANAGED}`,
    `mount --bind "${managed}" ${MANAGED}`,
    `exec "${browserPath('chromium')}" "$@"`,
  ];
  writeFileSync(program, `#!/bin/sh\nexec unshare -m sh -c '${steps.join(' && ')}' sh "$@"\n`);
  chmodSync(program, 0o755);
  return {
    program,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    allowTools: () =>
      writeFileSync(join(managed, 'tools.json'), JSON.stringify({ DeveloperToolsAvailability: 1 })),
    // The file that the roll-out page makes.
    set: (id, values, installFrom) => {
      const order = { browser: 'chromium', system: 'linux', id, values } as const;
      const { place, text } = policyFile({ ...order, ...(installFrom ? { installFrom } : {}) });
      writeFileSync(join(managed, relative(MANAGED, place)), text);
    },
  };
}

/** Where the roll-out page says that Firefox's file goes. */
const FIREFOX = '/etc/firefox/policies/policies.json';

/** Why Firefox can't be given a policy file here, or nothing. */
export function firefoxPolicyUnavailable(): string | undefined {
  const ready = spawnSync('unshare', ['-m', 'sh', '-c', laid('/dev/null', 'true')]).status === 0;
  return ready ? undefined : 'a policy file of its own for Firefox needs root on Linux, and overlays';
}

/** Shell steps that lay a policy file over `/etc`, for the process that follows and what it starts. */
function laid(file: string, then: string): string {
  return [
    'mount -t tmpfs none /mnt',
    'mkdir -p /mnt/upper/firefox/policies /mnt/work',
    `cp "${file}" /mnt/upper/firefox/policies/policies.json`,
    'mount -t overlay overlay -o lowerdir=/etc,upperdir=/mnt/upper,workdir=/mnt/work /etc',
    then,
  ].join(' && ');
}

/**
 * A program that starts a Firefox which alone reads the policies.json that the roll-out page makes.
 * @param installFrom the address of a file, for a forced installation
 */
export function firefoxUnderPolicy(
  id: string,
  values: PolicyValues,
  installFrom?: string,
): { program: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-policy-'));
  const order = { browser: 'firefox', system: 'linux', id, values } as const;
  const { place, text } = policyFile({ ...order, ...(installFrom ? { installFrom } : {}) });
  if (place !== FIREFOX) throw new Error(`Not laid there: ${place}`);
  writeFileSync(join(folder, 'policies.json'), text);
  const program = join(folder, 'firefox');
  const steps = laid(join(folder, 'policies.json'), `exec "${browserPath('firefox')}" "$@"`);
  writeFileSync(program, `#!/bin/sh\nexec unshare -m sh -c '${steps}' sh "$@"\n`);
  chmodSync(program, 0o755);
  return { program, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

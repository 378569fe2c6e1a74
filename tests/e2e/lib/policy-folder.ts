import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from '../../tools/setup.mjs';

/** Why Chromium can't be given a policy here, or nothing. */
export function policiesUnavailable(): string | undefined {
  const mount = 'mount -t tmpfs none /etc/chromium';
  const ready = spawnSync('unshare', ['-m', 'sh', '-c', mount]).status === 0;
  return ready ? undefined : 'a policy folder of its own needs root on Linux, and Chromium’s /etc/chromium';
}

/** A folder of policies that one Chromium alone reads: mounted where that process looks, and nowhere else. */
export function policyFolder(): {
  program: string;
  set(id: string, policy: object): void;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-policy-'));
  const managed = join(folder, 'managed');
  mkdirSync(managed);
  const program = join(folder, 'chromium');
  const steps = [
    'mount -t tmpfs none /etc/chromium',
    'mkdir -p /etc/chromium/policies/managed',
    `mount --bind "${managed}" /etc/chromium/policies/managed`,
    `exec "${browserPath('chromium')}" "$@"`,
  ];
  writeFileSync(program, `#!/bin/sh\nexec unshare -m sh -c '${steps.join(' && ')}' sh "$@"\n`);
  chmodSync(program, 0o755);
  return {
    program,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    set: (id, policy) =>
      writeFileSync(
        join(managed, 'yesfirst.json'),
        JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }),
      ),
  };
}

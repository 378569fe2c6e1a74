import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modernNode, ROOT } from '../../tools/setup.mjs';
import { Firefox } from './firefox';

interface Built {
  firefox: Firefox;
  /** Folder of the built extension. */
  extension: string;
  /** Ends it, and takes the build away. */
  stop: () => Promise<void>;
}

/**
 * Firefox with a build as an administrator makes it, for which nobody is asked for an address.
 * @param hosts as `npm run build -- --hosts` takes them
 */
export async function startBuilt(hosts: string): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-built-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const options = ['--browser', 'firefox', '--out', folder, '--hosts', hosts];
    // In a process of its own, without what the runner of this test leaves in the environment.
    const env = Object.entries(process.env).filter(
      ([name]) => !/^(?:VITEST|NODE_ENV|NODE_OPTIONS)/.test(name),
    );
    execFileSync(modernNode(), [join(ROOT, 'tests/tools/build.mjs'), ...options], {
      env: Object.fromEntries(env),
      stdio: 'pipe',
    });
    const extension = join(folder, 'firefox-mv3');
    const firefox = await Firefox.start('en', extension);
    const stop = async () => {
      await firefox.stop();
      remove();
    };
    return { firefox, extension, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

import { buildExtension } from './build.mjs';
import { environmentOf, RUNNERS } from './runners.mjs';
import { ensureModules, modernNode, report, run, runsOnModernNode } from './setup.mjs';

// `npm run e2e [-- chromium|firefox] [--no-build] [what the runner takes: files, -g text]`.
// `YESFIRST_PAGES=folder` runs the site contract over saved real pages too.

async function main() {
  await ensureModules();
  if (!(await runsOnModernNode(import.meta.url))) return;
  const args = process.argv.slice(2);
  const chosen = args.filter(arg => arg === 'chromium' || arg === 'firefox');
  const rest = args.filter(arg => !chosen.includes(arg) && arg !== '--no-build');
  if (!args.includes('--no-build')) await buildExtension();
  for (const browser of chosen.length > 0 ? chosen : ['chromium', 'firefox']) {
    // What is asked for by name is in one of them alone.
    const also = browser === 'firefox' && rest.length === 0 ? ['sites-firefox'] : [];
    for (const name of [`e2e-${browser}`, ...also]) {
      const runner = RUNNERS[name];
      const env = await environmentOf(runner);
      const code = await run(modernNode(), [...runner.args(), ...rest], { env });
      if (code !== 0) process.exitCode = code;
    }
  }
}

await main().catch(report);

import { mkdtempSync, writeFileSync, rmSync } from 'node:fs';
import { launch } from '../demo/launch.mjs';
import { serveMailbox } from '../pages/index.mjs';
import { buildExtension } from '../tools/build.mjs';
import { openDraft } from './page.mjs';
const folder = mkdtempSync('/tmp/tools/zz-');
const built = await buildExtension({ browsers: ['chrome'], out: folder, hosts: 'gmail=http://127.0.0.1/*' });
const mailbox = await serveMailbox();
const demo = await launch({ kind: 'own', path: '/usr/bin/chromium', extension: built.chrome, profile: folder + '/p', headless: true, env: process.env });
await demo.fillBook({ clients: [] });
const { page } = demo; const { origin } = mailbox;
try {
  // load without profiler
  await page.goto(`${origin}/mail/u/0/?hl=en`); await new Promise(r => setTimeout(r, 1500));
  for (const cats of [['devtools.timeline','v8','v8.execute','v8.compile','disabled-by-default-v8.compile','disabled-by-default-devtools.timeline']]) for (let n=0;n<6;n++) {
    await page.goto('about:blank');
    await page.tracing.start({ categories: cats });
    await page.goto(`${origin}/mail/u/0/?hl=en`); await page.waitForSelector('tr.zA'); await new Promise(r => setTimeout(r, 1500));
    const ev = JSON.parse(new TextDecoder().decode(await page.tracing.stop())).traceEvents;
    const hits = ev.filter(e => JSON.stringify(e.args ?? {}).includes('content-scripts/') );
    const sum = {}; for (const e of hits) { const k = e.name + '/' + e.ph; (sum[k] ??= [0, 0])[0]++; sum[k][1] += (e.tdur ?? 0) / 1000; sum[k][2] = (sum[k][2]??0)+(e.dur ?? 0) / 1000; }
    console.log(sum);
    if (n==0) writeFileSync('/tmp/tools/zz.json', JSON.stringify(hits.slice(0,60), null, 1));
  }
} finally { await demo.browser.close(); await mailbox.close(); rmSync(folder, { recursive: true, force: true }); }

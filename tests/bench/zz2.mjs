import { mkdtempSync, rmSync, readFileSync } from 'node:fs';
import { launch } from '../demo/launch.mjs';
import { serveMailbox } from '../pages/index.mjs';
import { openDraft } from './page.mjs';
import { CATEGORIES } from './lib/trace.mjs';
import { build } from 'wxt';
const folder = mkdtempSync('/tmp/tools/zz-');
process.env.YESFIRST_HOSTS='gmail=http://127.0.0.1/*';
await build({ root: '/work/main', browser: 'chrome', manifestVersion: 3, outDir: folder, hooks: { 'vite:build:extendConfig': (_e, c) => { (c.build ??= {}).minify = false; } } });
const ext = folder + '/chrome-mv3';
const src = readFileSync(ext + '/content-scripts/compose.js', 'utf8'); console.log('bytes', src.length);
const mailbox = await serveMailbox();
const demo = await launch({ kind: 'own', path: '/usr/bin/chromium', extension: ext, profile: folder + '/p', headless: true, env: process.env });
await demo.fillBook({ clients: [] });
const { page } = demo; const { origin } = mailbox;
function analyse(buf, label, from=0) {
  const ev = JSON.parse(new TextDecoder().decode(buf)).traceEvents;
  const total = new Map(), selfT = new Map(); let sum=0;
  for (const pr of ev.filter(e => e.name === 'Profile')) {
    const nodes = new Map(); let now = pr.args.data.startTime, before;
    for (const ch of ev.filter(e => e.name === 'ProfileChunk' && e.pid === pr.pid && e.id === pr.id)) {
      const { cpuProfile = {}, timeDeltas = [] } = ch.args.data;
      for (const n of cpuProfile.nodes ?? []) { nodes.set(n.id, n); n.ours = (n.callFrame.url ?? '').includes('/content-scripts/') || nodes.get(n.parent)?.ours; }
      (cpuProfile.samples ?? []).forEach((s, i) => { const d = (timeDeltas[i] ?? 0) / 1000; const b = nodes.get(before); if (b?.ours) { sum += d; const name = f => f.callFrame.functionName + ':' + (f.callFrame.lineNumber ?? ''); selfT.set(name(b), (selfT.get(name(b)) ?? 0) + d); const seen = new Set(); for (let n = b; n; n = nodes.get(n.parent)) if (n.ours && !seen.has(name(n))) { seen.add(name(n)); total.set(name(n), (total.get(name(n)) ?? 0) + d); } } before = s; });
    }
  }
  const top = m => [...m].sort((a, b) => b[1] - a[1]).slice(0, 22).map(([k, v]) => k + ' ' + v.toFixed(1)).join(' | ');
  console.log('==', label, sum.toFixed(1), '\n total:', top(total), '\n self:', top(selfT));
}
try {
  for (let n = 0; n < 2; n++) { await page.goto('about:blank'); await page.tracing.start({ categories: CATEGORIES }); await page.goto(`${origin}/mail/u/0/?hl=en`); await page.waitForSelector('tr.zA'); await new Promise(r => setTimeout(r, 1500)); analyse(await page.tracing.stop(), 'load'); }
  await openDraft(page, origin); await new Promise(r => setTimeout(r, 1500));
  await page.tracing.start({ categories: CATEGORIES });
  for (let n = 0; n < 60; n++) { await page.keyboard.press('KeyA'); await new Promise(r => setTimeout(r, 70)); }
  analyse(await page.tracing.stop(), '60 keys');
  await page.tracing.start({ categories: CATEGORIES });
  for (let n = 0; n < 8; n++) { await page.keyboard.press('KeyA'); await new Promise(r => setTimeout(r, 700)); }
  analyse(await page.tracing.stop(), '8 keys with pauses');
} finally { await demo.browser.close(); await mailbox.close(); rmSync(folder, { recursive: true, force: true }); }

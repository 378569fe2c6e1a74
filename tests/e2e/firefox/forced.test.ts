import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GECKO_ID } from '../../tools/firefox-chrome.mjs';
import { browserPath, ROOT } from '../../tools/setup.mjs';
import { Firefox } from '../lib/firefox';
import { expectMarked, openThread, reply, write } from '../lib/firefox-mail';
import { firefoxPolicyUnavailable, firefoxUnderPolicy } from '../lib/policy-folder';
import { teamPack } from '../lib/team-pack';
import { zipped } from '../lib/zipped';

const BUILT = join(ROOT, '.output', 'firefox-mv3');

/** Release takes only what Mozilla signed, whatever a policy says. */
const takesUnsigned = () =>
  /esr|[ab]\d/.test(
    spawnSync(browserPath('firefox') ?? '', ['--version'], { encoding: 'utf8' }).stdout ?? '',
  );

const why =
  firefoxPolicyUnavailable() ?? (takesUnsigned() ? undefined : 'this Firefox takes no unsigned add-on');
if (why !== undefined) console.log(`The test of a forced installation in Firefox is left out: ${why}.`);
else
  describe('M3 a forced installation in Firefox', () => {
    let server: Server;
    let firefox: Firefox;
    let remove = () => {};
    beforeAll(async () => {
      const file = zipped(BUILT);
      server = createServer((_request, response) =>
        response.writeHead(200, { 'content-type': 'application/x-xpinstall' }).end(file),
      );
      await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      const values = { packJson: JSON.stringify(teamPack(1, 'the widget desk')), lock: true };
      const made = firefoxUnderPolicy(GECKO_ID, values, `http://127.0.0.1:${port}/yesfirst.xpi`);
      remove = made.remove;
      firefox = await Firefox.start('en', null, { program: made.program });
    });
    afterAll(async () => {
      await firefox.stop();
      server.close();
      remove();
    });

    it('M3 the policies.json of the roll-out page installs Yesfirst by itself; nobody can remove it or switch it off, and its pack marks an open draft', async () => {
      const found = await firefox.inChrome(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(${JSON.stringify(GECKO_ID)});
        const may = what => Boolean(addon.permissions & AddonManager[what]);
        return {
          source: addon.installTelemetryInfo.source,
          isActive: addon.isActive,
          mayRemove: may('PERM_CAN_UNINSTALL'),
          maySwitchOff: may('PERM_CAN_DISABLE'),
        };
      })()`);
      expect(found).toEqual({
        source: 'enterprise-policy',
        isActive: true,
        mayRemove: false,
        maySwitchOff: false,
      });
      await firefox.changeSettings({ welcomed: true });
      const page = await firefox.openMail();
      await openThread(page, 'Damaged pallet');
      await reply(page);
      await write(page, 'Gladly, today. The widget desk is closed.');
      await expectMarked(page, ['The widget desk']);
    });
  });

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startProgram } from './programs.mjs';
import { giveTo } from './threads.mjs';

/** Where Debian's packages put it. */
const DEBIAN = {
  pages: '/var/lib/roundcube/public_html',
  tables: '/usr/share/roundcube/SQL/sqlite.initial.sql',
  settings: '/etc/roundcube',
};

const configuration = (folder, { imap, smtp }) => `<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///${folder}/data/roundcube.db?mode=0640';
$config['imap_host'] = '127.0.0.1:${imap}';
$config['smtp_host'] = '127.0.0.1:${smtp}';
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['des_key'] = 'twenty-four-letters-long';
$config['plugins'] = [];
$config['skin'] = 'elastic';
$config['log_dir'] = '${folder}/data/';
$config['temp_dir'] = '${folder}/data/';
$config['language'] = 'en_US';
$config['timezone'] = 'UTC';
$config['htmleditor'] = 0;
$config['drafts_mbox'] = 'Drafts';
$config['sent_mbox'] = 'Sent';
$config['enable_spellcheck'] = false;
`;

/**
 * Starts Debian's Roundcube on loopback, by PHP's own server.
 * @param {string} folder for what it writes
 * @param {{imap: number, smtp: number, user: {uid: number, gid: number}}} options ports, and who runs it
 */
export async function startRoundcube(folder, { imap, smtp, user }) {
  const port = await freePort();
  const settings = join(folder, 'settings');
  const data = join(folder, 'data');
  for (const path of [settings, data]) mkdirSync(path, { recursive: true });
  for (const name of ['defaults.inc.php', 'mimetypes.php'])
    copyFileSync(join(DEBIAN.settings, name), join(settings, name));
  writeFileSync(join(settings, 'config.inc.php'), configuration(folder, { imap, smtp }));
  const tables = '$db = new PDO("sqlite:$argv[1]"); $db->exec(file_get_contents($argv[2]));';
  const made = spawnSync('php', ['-r', tables, join(data, 'roundcube.db'), DEBIAN.tables], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`Roundcube's tables were not made: ${made.stderr}`);
  giveTo(folder, user);
  const args = ['-d', `session.save_path=${data}`, '-d', 'memory_limit=256M'];
  const program = await startProgram(
    'Roundcube',
    'php',
    [...args, '-S', `127.0.0.1:${port}`, '-t', DEBIAN.pages],
    {
      port,
      log: join(folder, 'output.log'),
      options: { ...user, env: { ...process.env, ROUNDCUBE_CONFIG_DIR: settings } },
    },
  );
  return { port, ...program };
}

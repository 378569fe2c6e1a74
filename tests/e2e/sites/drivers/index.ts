import { readdirSync } from 'node:fs';
import type { RecordDriver, SiteDriver } from './driver';

/** The drivers of all sites, by id. Another one is another file in this folder. */
export async function allDrivers(): Promise<(SiteDriver | RecordDriver)[]> {
  const files = readdirSync(new URL('.', import.meta.url)).filter(
    name => name.endsWith('.ts') && name !== 'driver.ts' && name !== 'index.ts',
  );
  const modules = await Promise.all(
    files.sort().map(name => import(`./${name}`) as Promise<{ default: SiteDriver | RecordDriver }>),
  );
  return modules.map(module => module.default);
}

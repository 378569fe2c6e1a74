import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { CONTRACT, ROWS, WITHOUT } from '../sites/contract-rows';

/** Prints which site passed which row of the contract in this run, and why a row is not offered by a site. */
export default class ContractTable implements Reporter {
  private browser = '';
  /** By `site|row`. */
  private readonly cells = new Map<string, 'passed' | 'FAILED'>();
  private readonly without = new Map<string, string>();

  onTestEnd(test: TestCase, { status }: TestResult): void {
    for (const { type, description = '' } of test.annotations) {
      const [site = '', row = '', why = ''] = description.split('|');
      const cell = `${site}|${row}`;
      if (type === WITHOUT) this.without.set(cell, why);
      if (type !== CONTRACT) continue;
      this.browser = test.parent.project()?.name ?? '';
      // One that failed is not made good by another that passed.
      if (this.cells.get(cell) !== 'FAILED') this.cells.set(cell, status === 'passed' ? 'passed' : 'FAILED');
    }
  }

  onEnd(): void {
    if (this.cells.size === 0) return;
    const keys = [...this.cells.keys(), ...this.without.keys()];
    const sites = [...new Set(keys.map(key => key.split('|')[0] ?? ''))].sort();
    const wide = Math.max(this.browser.length, ...sites.map(site => site.length));
    const line = (head: string, cells: readonly string[]) =>
      `${head.padEnd(wide)}  ${cells.map((cell, i) => cell.padEnd((ROWS[i]?.length ?? 0) + 2)).join('')}`.trimEnd();
    const notes: string[] = [];
    const note = (why: string) => {
      if (!notes.includes(why)) notes.push(why);
      return `– ${notes.indexOf(why) + 1}`;
    };
    const rows = sites.map(site =>
      line(
        site,
        ROWS.map(row => {
          const cell = `${site}|${row}`;
          const why = this.without.get(cell);
          const found = this.cells.get(cell);
          return found === 'passed' ? 'yes' : (found ?? (why ? note(why) : '?'));
        }),
      ),
    );
    console.log(
      [
        '',
        line(this.browser, ROWS),
        ...rows,
        '',
        'yes: passed in this run. ?: not run. –: not offered by this site:',
        ...notes.map((why, i) => `${String(i + 1).padStart(3)}  ${why}`),
        '',
      ].join('\n'),
    );
  }

  printsToStdio(): boolean {
    return false;
  }
}

import { t } from '../../lib/i18n';
import type { NumbersFile, NumbersProblem } from '../../lib/insight/numbers-file';

/** What is wrong with a file of numbers, and what to do. */
export function badFile(name: string, { is, at }: NumbersProblem): string {
  switch (is) {
    case 'large':
      return t('tmBad_large', name);
    case 'no-json':
      return t('tmBad_noJson', name);
    case 'foreign':
      return t('tmBad_foreign', name);
    case 'newer':
      return t('tmBad_newer', name);
    case 'broken':
      return t('tmBad_broken', name, at ?? '?');
  }
}

/** How a rep is called: by the name they ticked, else by their random code. */
export const repName = ({ name, rep }: NumbersFile): string => name ?? t('tmRep', rep.slice(0, 6));

import type { Ref } from 'preact';
import type { Gap } from '../lib/clients/card';
import { t } from '../lib/i18n';
import { SmallGap } from './GapBadge';

/** A client to choose. */
export interface Candidate {
  id: string;
  name: string;
  company?: string;
  role?: string;
  gap?: Gap;
  /** Why it is offered. */
  because: 'address' | 'company' | 'recent' | 'name' | 'note';
  /** What it was found by, where that is not its name: an address, a number, a line of a note. */
  match?: string;
}

const WHY: Record<Candidate['because'], () => string> = {
  address: () => t('sameAddress'),
  company: () => t('sameCompany'),
  recent: () => '',
  name: () => '',
  note: () => '',
};

interface Props {
  candidate: Candidate;
  /** From 1: the key that chooses it. */
  number?: number;
  onPick: (id: string) => void;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A candidate: name, why it fits, gap. */
export function ClientPick({ candidate, number, onPick, buttonRef }: Props) {
  const { id, name, company, role, gap, match } = candidate;
  const work = role && company ? t('roleAtCompany', role, company) : (company ?? role);
  const why = WHY[candidate.because]();
  return (
    <button ref={buttonRef} type="button" class="pick" onClick={() => onPick(id)}>
      <span class="b cut">
        {number !== undefined && <kbd class="key">{number}</kbd>} {name}
      </span>
      <SmallGap gap={gap} />
      {(work || why) && <span class="soft cut">{work}</span>}
      {why && <span class="label nowrap">{why}</span>}
      {match && <span class="soft cut match">{match}</span>}
    </button>
  );
}

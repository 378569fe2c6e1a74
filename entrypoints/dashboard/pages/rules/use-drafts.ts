import { useMemo, useState } from 'preact/hooks';
import type { Verdict } from '../../../../components/rules/HitList';
import type { DraftFile } from '../../../../components/rules/TrialPane';
import type { RuleLanguage } from '../../../../lib/coach/phrase-pack';
import { t, tn } from '../../../../lib/i18n';
import type { DraftsRead, TrialDraft } from '../../../../lib/rules/drafts-in';
import { SAMPLES } from '../../../../lib/rules/samples';

interface Read extends DraftFile {
  drafts: TrialDraft[];
}

// Drafts stay at hand from rule to rule, and nowhere but in memory.
let filesAtHand: readonly Read[] = [];

const PROBLEM: Record<NonNullable<DraftsRead['problem']>, (read: DraftsRead) => string> = {
  'file-kind': () => t('draftsFileKind'),
  'too-large': () => t('draftsTooLarge'),
  empty: () => t('draftsEmpty'),
  'too-many': ({ drafts }) => t('draftsTooMany', drafts.length),
  'bad-lines': ({ drafts, unread }) => tn('draftsBadLines', unread, drafts.length),
};

/** The drafts on which a rule is tried: pasted ones first, then those of files, then the samples of its language. */
export function useDrafts(lang: RuleLanguage) {
  const [pasted, setPasted] = useState('');
  const [files, setFiles] = useState(filesAtHand);
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict>>(new Map());
  const put = (next: readonly Read[]) => {
    filesAtHand = next;
    setFiles(next);
  };
  const all = useMemo(() => {
    const own = pasted
      .split(/^[^\S\n]*-{3,}[^\S\n]*$/mu)
      .map(one => one.trim())
      .filter(Boolean)
      .map(text => ({ name: t('draftsPasted'), text }));
    const samples = SAMPLES[lang].map(({ text, good }) => ({
      name: t(good ? 'draftsGoodSample' : 'draftsSample'),
      text,
    }));
    return [...own, ...files.flatMap(one => one.drafts), ...samples];
  }, [pasted, files, lang]);
  return {
    all,
    pasted,
    setPasted,
    files,
    verdicts,
    setVerdict: (key: string, verdict: Verdict | undefined) => {
      const next = new Map(verdicts);
      if (verdict) next.set(key, verdict);
      else next.delete(key);
      setVerdicts(next);
    },
    addFiles: async (chosen: File[]) => {
      // The mail parser is brought when it is needed.
      const { draftsIn } = await import('../../../../lib/rules/drafts-in');
      const read: Read[] = [];
      for (const file of chosen) {
        const found = await draftsIn(file.name, new Uint8Array(await file.arrayBuffer()));
        const problem = found.problem && PROBLEM[found.problem](found);
        read.push({
          name: file.name,
          count: found.drafts.length,
          drafts: found.drafts,
          ...(problem ? { problem } : {}),
        });
      }
      const names = new Set(read.map(one => one.name));
      put([...filesAtHand.filter(one => !names.has(one.name)), ...read]);
    },
    dropFile: (name: string) => put(filesAtHand.filter(one => one.name !== name)),
  };
}

import type { Level } from '../../lib/coach/phrase-pack';
import { t, tn } from '../../lib/i18n';
import type { PastCounts } from '../../lib/insight/past-counts';
import type { Clash } from '../../lib/rules/clashes';
import type { RuleForm } from '../../lib/rules/rule-form';
import type { ExampleResult } from '../../lib/rules/try-rule';
import { figure, langOf } from '../format';
import { IconButton } from '../IconButton';
import { cross } from '../icons';
import { ExampleRows } from './ExampleRows';
import { HitList, type TrialHit, type Verdict } from './HitList';
import { PastCountsNote } from './PastCountsNote';
import { categoryWords } from './rule-words';
import { clashWords } from './trial-words';

/** What came of trying a rule. */
export interface TrialView {
  flag: readonly ExampleResult[];
  pass: readonly ExampleResult[];
  hits: readonly TrialHit[];
  drafts: number;
  busy: boolean;
  clashes: readonly Clash[];
}

/** A file of drafts that is tried on. */
export interface DraftFile {
  name: string;
  count: number;
  /** What could not be read, in words. */
  problem?: string;
}

export interface TrialActions {
  onForm: (change: Partial<RuleForm>) => void;
  onVerdict: (key: string, verdict: Verdict | undefined) => void;
  onPasted: (text: string) => void;
  onFiles: (files: File[]) => void;
  onDropFile: (name: string) => void;
}

interface Props extends TrialActions {
  form: RuleForm;
  view: TrialView;
  pasted: string;
  files: readonly DraftFile[];
  verdicts: ReadonlyMap<string, Verdict>;
  /** The rule has mistakes: what is shown is of the last one without. */
  stale: boolean;
  level: Level;
  /** What was counted of sent replies, once it is known. */
  past?: PastCounts;
  fixed?: boolean;
}

/** A rule tried as it is typed: on its examples, on drafts at hand, beside the other rules. */
export function TrialPane(props: Props) {
  const { form, view, pasted, files, verdicts, stale, level, fixed, onForm, onPasted, onFiles } = props;
  const all = [...view.flag, ...view.pass];
  const right = all.filter(one => one.ok).length;
  const addExample = (kind: 'flag' | 'pass', text: string) => {
    if (text && !form[kind].includes(text)) onForm({ [kind]: [...form[kind].filter(Boolean), text] });
  };
  return (
    <aside class="trial stack-4" aria-label={t('rulesTried')}>
      <div class="row">
        <h2>{t('rulesTried')}</h2>
        <span class="end label num" role="status">
          {all.length > 0 && t('rulesRightOf', right, all.length)}
        </span>
      </div>
      {stale && <p class="note is-due">{t('rulesStale')}</p>}
      <fieldset class="bare stack-4" disabled={fixed}>
        <ExampleRows kind="flag" items={form.flag} onItems={flag => onForm({ flag })} results={view.flag} />
        <ExampleRows kind="pass" items={form.pass} onItems={pass => onForm({ pass })} results={view.pass} />
      </fieldset>
      {all.length > right && <p class="note is-due">{tn('rulesCantPublish', all.length - right)}</p>}
      {view.clashes.length > 0 && (
        <section class="stack" aria-label={t('rulesClashes')}>
          <h3>{t('rulesClashes')}</h3>
          <ul class="stack">
            {view.clashes.slice(0, 6).map(clash => (
              <li
                key={clashWords(clash)}
                class={clash.kind === 'ahead' ? 'note any-break' : 'note is-due any-break'}
              >
                {clashWords(clash)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="stack-3">
        <h3>{t('rulesOnDrafts')}</h3>
        <label class="field">
          <span class="flabel">{t('rulesPaste')}</span>
          <textarea
            class="input"
            rows={2}
            lang={langOf(pasted)}
            placeholder={t('rulesPastePlaceholder')}
            value={pasted}
            onInput={event => onPasted(event.currentTarget.value)}
          />
        </label>
        {pasted.trim() && !fixed && (
          <p class="row wrap">
            <button type="button" class="btn-link" onClick={() => addExample('flag', pasted.trim())}>
              {t('rulesToFlag')}
            </button>
            <button type="button" class="btn-link" onClick={() => addExample('pass', pasted.trim())}>
              {t('rulesToPass')}
            </button>
          </p>
        )}
        <label class="field">
          <span class="flabel">{t('rulesDraftFiles')}</span>
          <input
            type="file"
            class="input input-file"
            multiple
            accept=".txt,.eml,.mbox,.jsonl"
            onChange={event => {
              const { files: chosen } = event.currentTarget;
              if (chosen?.length) onFiles([...chosen]);
            }}
          />
          <span class="hint">{t('rulesDraftFilesHint')}</span>
        </label>
        {files.length > 0 && (
          <ul class="stack-1">
            {files.map(file => (
              <li key={file.name} class="row">
                <span class="grow any-break">
                  {file.name}
                  <span class={file.problem ? 'hint late' : 'hint'}>
                    {' '}
                    {file.problem ?? tn('rulesDrafts', file.count, figure(file.count))}
                  </span>
                </span>
                <IconButton
                  icon={cross}
                  label={t('remove', file.name)}
                  class="btn-quiet btn-s"
                  onClick={() => props.onDropFile(file.name)}
                />
              </li>
            ))}
          </ul>
        )}
        <HitList
          hits={view.hits}
          drafts={view.drafts}
          busy={view.busy}
          verdicts={verdicts}
          level={level}
          onVerdict={props.onVerdict}
          onExample={addExample}
        />
      </section>
      {props.past && <PastCountsNote past={props.past} category={categoryWords(form.category)} />}
    </aside>
  );
}

import type { Problem } from '../../lib/coach/pack-problems';
import { t } from '../../lib/i18n';
import type { RuleForm } from '../../lib/rules/rule-form';
import { langOf } from '../format';
import { Seg } from '../Seg';
import { PhraseNote, type PhraseView } from './PhraseNote';
import { problemWords } from './problem-words';
import { CATEGORIES, categoryWords, LEVELS, levelName, PLACES, placeWords } from './rule-words';
import { SayRows } from './SayRows';
import { TextRows } from './TextRows';

interface Props {
  form: RuleForm;
  onForm: (change: Partial<RuleForm>) => void;
  /** One for each line of `find`. */
  phrases: readonly PhraseView[];
  problems: readonly Problem[];
  /** Names of the pack's word lists. */
  lists: readonly string[];
  /** A built-in rule is only shown. */
  fixed?: boolean;
}

/** Problems count only the lines that are filled in; a single one has no number. */
export function problemAt(
  problems: readonly Problem[],
  field: string,
  items: readonly string[],
  index: number,
): Problem | undefined {
  if (!items[index]?.trim()) return undefined;
  const place = items.slice(0, index + 1).filter(one => one.trim()).length;
  const many = items.filter(one => one.trim()).length > 1;
  return problems.find(one => one.field === (many || field === 'say' ? `${field} ${place}` : field));
}

/** As many as a rule may have. */
const MOST_PATTERNS = 10;

/** The fields of a rule, in a manager's words. */
export function RuleFields({ form, onForm, phrases, problems, lists, fixed }: Props) {
  const chinese = form.lang === 'zh';
  const usesGap = phrases.some(one => one.parts.some(part => part.kind === 'gap'));
  const gapProblem = problems.find(one => one.field === 'gap');
  const whyProblem = problems.find(one => one.field === 'why');
  const noPhrase = problems.find(one => one.field === 'find' && one.code === 'missing');
  const lines = (field: 'unless' | 'near' | 'patterns') => ({
    items: form[field],
    onItems: (items: string[]) => onForm({ [field]: items }),
    invalid: (i: number) => problemAt(problems, field, form[field], i) !== undefined,
    note: (i: number) => {
      const problem = problemAt(problems, field, form[field], i);
      return problem && <p class="hint late m">{problemWords(problem)}</p>;
    },
  });
  return (
    <fieldset class="bare stack-4 rule-fields" disabled={fixed}>
      <TextRows
        label={t('rulesFind')}
        items={form.find}
        onItems={find => onForm({ find })}
        add={t('rulesFindAdd')}
        needed
        placeholder={t('rulesFindPlaceholder')}
        invalid={i => phrases[i]?.problem !== undefined}
        note={i => phrases[i] && <PhraseNote view={phrases[i]} gap={form.gap} chinese={chinese} />}
        hint={
          noPhrase ? (
            <span class="late m">{t('rulesFindMissing')}</span>
          ) : (
            <>
              {t('rulesDevices')}
              {lists.length > 0 && ` ${t('rulesListsHere', lists.map(name => `{${name}}`).join(' '))}`}
            </>
          )
        }
      />
      <div class="pair">
        <label class="field">
          <span class="flabel">{t('rulesWhere')}</span>
          <select
            class="input"
            value={form.where}
            onChange={event => onForm({ where: event.currentTarget.value as RuleForm['where'] })}
          >
            {PLACES.map(place => (
              <option key={place} value={place}>
                {placeWords(place)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="flabel">{t('rulesLanguage')}</span>
          <select
            class="input"
            value={form.lang}
            onChange={event => onForm({ lang: event.currentTarget.value as RuleForm['lang'] })}
          >
            <option value="en">{t('rulesEnglish')}</option>
            <option value="zh">{t('rulesChinese')}</option>
          </select>
        </label>
        <label class="field">
          <span class="flabel">{t('rulesCategory')}</span>
          <select
            class="input"
            value={form.category}
            onChange={event => onForm({ category: event.currentTarget.value as RuleForm['category'] })}
          >
            {CATEGORIES.map(category => (
              <option key={category} value={category}>
                {categoryWords(category)}
              </option>
            ))}
          </select>
        </label>
        {usesGap && (
          <label class="field">
            <span class="flabel">{t(chinese ? 'rulesGapZh' : 'rulesGap')}</span>
            <input
              class="input"
              inputMode="numeric"
              value={form.gap}
              aria-invalid={gapProblem ? true : undefined}
              onInput={event => onForm({ gap: event.currentTarget.value })}
            />
            {gapProblem && <span class="hint late m">{problemWords(gapProblem)}</span>}
          </label>
        )}
      </div>
      <SayRows
        says={form.say}
        onSays={say => onForm({ say })}
        problem={i =>
          problemAt(
            problems,
            'say',
            form.say.map(one => one.text),
            i,
          )
        }
      />
      <div class="field">
        <span class="flabel">{t('rulesLevel')}</span>
        <div>
          <Seg
            label={t('rulesLevel')}
            options={LEVELS.map(value => ({ value, label: levelName(value) }))}
            value={form.level}
            onPick={level => onForm({ level })}
          />
        </div>
      </div>
      <label class="field">
        <span class="flabel">{t('rulesWhy')}</span>
        <input
          class="input"
          lang={langOf(form.why)}
          value={form.why}
          placeholder={t('rulesWhyPlaceholder')}
          aria-invalid={whyProblem ? true : undefined}
          onInput={event => onForm({ why: event.currentTarget.value })}
        />
        {whyProblem && <span class="hint late m">{problemWords(whyProblem)}</span>}
      </label>
      <TextRows
        label={t('rulesUnless')}
        add={t('rulesUnlessAdd')}
        hint={form.unless.length ? t('rulesUnlessHint') : undefined}
        {...lines('unless')}
      />
      <TextRows
        label={t('rulesNear')}
        add={t('rulesNearAdd')}
        hint={form.near.length ? t('rulesNearHint') : undefined}
        {...lines('near')}
      />
      <TextRows
        label={t('rulesPatterns')}
        add={t('rulesPatternsAdd')}
        most={MOST_PATTERNS}
        mono
        hint={
          form.patterns.length > 0 && (
            <>
              {t('rulesPatternsHint')}
              {form.level === 'stop' && ` ${t('rulesPatternsStop')}`}
            </>
          )
        }
        {...lines('patterns')}
      />
    </fieldset>
  );
}

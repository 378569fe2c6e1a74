import { bothSaidYes } from '../../lib/care/introduction';
import type { Introduction, Side } from '../../lib/care/record';
import { t } from '../../lib/i18n';
import { langOf } from '../format';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { arrow, check, cross, mail } from '../icons';

/** One of the two. */
export interface IntroductionPerson {
  name: string;
  href: string;
  /** What they need, or offer, in their words. */
  words?: string;
}

interface PairProps {
  needs: IntroductionPerson;
  offers: IntroductionPerson;
}

/** Who needs what, and who has it. */
function Pair({ needs, offers }: PairProps) {
  return (
    <dl class="intro-pair">
      {[
        { who: needs, what: t('introNeeds') },
        { who: offers, what: t('introOffers') },
      ].map(({ who, what }) => (
        <div key={what}>
          <dt>
            <a href={who.href}>{who.name}</a> <span class="label">{what}</span>
          </dt>
          <dd lang={who.words && langOf(who.words)}>{who.words ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

interface SuggestionProps extends PairProps {
  onAsk: (side: Side) => void;
  onNotThis: () => void;
}

/** An introduction that would help both: whom to ask first is the person's choice. */
export function IntroductionIdea({ needs, offers, onAsk, onNotThis }: SuggestionProps) {
  return (
    <article class="card stack-3" aria-label={t('introOf', needs.name, offers.name)}>
      <Pair needs={needs} offers={offers} />
      <div class="row wrap">
        <button type="button" class="btn btn-yes btn-s" onClick={() => onAsk('needs')}>
          <Icon of={mail} size="s" />
          {t('introAsk', needs.name)}
        </button>
        <button type="button" class="btn btn-s" onClick={() => onAsk('offers')}>
          {t('introAsk', offers.name)}
        </button>
        <IconButton
          icon={cross}
          label={t('introNotThis', needs.name, offers.name)}
          class="btn-quiet btn-s end"
          onClick={onNotThis}
        />
      </div>
    </article>
  );
}

interface CardProps extends PairProps {
  one: Introduction;
  onAsk: (side: Side) => void;
  onYes: (side: Side, yes: boolean) => void;
  onIntroduce: () => void;
  onOutcome: (state: 'made' | 'worked' | 'nothing' | 'refused') => void;
  onRemove: () => void;
}

const ENDS: Partial<Record<Introduction['state'], () => string>> = {
  made: () => t('introMade'),
  worked: () => t('introWorked'),
  nothing: () => t('introNothing'),
  refused: () => t('introRefused'),
};

/** An introduction under way: each side asked, both said yes, introduced, what came of it. */
export function IntroductionCard(props: CardProps) {
  const { one, needs, offers, onAsk, onYes, onIntroduce, onOutcome, onRemove } = props;
  const end = ENDS[one.state];
  return (
    <article class="card stack-3" aria-label={t('introOf', needs.name, offers.name)}>
      <Pair needs={needs} offers={offers} />
      {end ? (
        <p class="row">
          <Icon of={one.state === 'worked' || one.state === 'made' ? check : arrow} size="s" />
          {end()}
        </p>
      ) : (
        <ul class="step-list">
          {(['needs', 'offers'] as const).map(side => {
            const { name } = side === 'needs' ? needs : offers;
            const yes = one.yes?.includes(side) ?? false;
            const begun = one.asked?.includes(side) ?? false;
            const sent = one.sent?.[side] !== undefined;
            return (
              <li key={side} class="row wrap">
                <label class="row grow">
                  <input
                    type="checkbox"
                    class="check"
                    checked={yes}
                    onChange={event => onYes(side, event.currentTarget.checked)}
                  />
                  <span class="any-break">{t('introSaidYes', name)}</span>
                </label>
                {begun && !yes && (
                  <span class="label row">
                    {sent && <Icon of={check} size="s" />}
                    {t(sent ? 'introAsked' : 'planOpened')}
                  </span>
                )}
                {begun && !yes && !sent && (
                  <IconButton
                    icon={mail}
                    label={t('introAsk', name)}
                    class="btn-quiet btn-s"
                    onClick={() => onAsk(side)}
                  />
                )}
                {!begun && (
                  <button type="button" class="btn btn-s" onClick={() => onAsk(side)}>
                    {t('introAsk', name)}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <div class="row wrap">
        {one.state === 'asked' && (
          <>
            <button
              type="button"
              class="btn btn-yes btn-s"
              disabled={!bothSaidYes(one)}
              onClick={onIntroduce}
            >
              <Icon of={mail} size="s" />
              {t('introIntroduce')}
            </button>
            {one.introducing && bothSaidYes(one) && (
              <button type="button" class="btn btn-s" onClick={() => onOutcome('made')}>
                {t('introSent')}
              </button>
            )}
            <button type="button" class="btn btn-quiet btn-s" onClick={() => onOutcome('refused')}>
              {t('introRather')}
            </button>
          </>
        )}
        {one.state === 'made' && (
          <>
            <button type="button" class="btn btn-yes btn-s" onClick={() => onOutcome('worked')}>
              {t('introDidWork')}
            </button>
            <button type="button" class="btn btn-s" onClick={() => onOutcome('nothing')}>
              {t('introDidNot')}
            </button>
          </>
        )}
        <IconButton
          icon={cross}
          label={t('removeOf', t('introOf', needs.name, offers.name))}
          class="btn-quiet btn-s end"
          onClick={onRemove}
        />
      </div>
    </article>
  );
}

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { FactOffer } from '../lib/clients/fact-offer';
import { t } from '../lib/i18n';
import { dateWords } from './DateList';
import { fieldLabel } from './field-labels';
import { langOf } from './format';
import { IconButton } from './IconButton';
import { cross } from './icons';
import { sourceWord } from './source-words';

const DATES = { birthday: () => t('birthday'), anniversary: () => t('anniversary') };

/** What the fact would be called in the profile. */
const nameOf = ({ field, date }: FactOffer) =>
  date && (field === 'birthday' || field === 'anniversary')
    ? t('roleAtCompany', DATES[field](), dateWords(date))
    : fieldLabel(field);

interface Props {
  offers: readonly FactOffer[];
  /** Where they were found, if not in a mail. */
  title?: string;
  onTake: (offer: FactOffer) => void;
  onRefuse: (offer: FactOffer) => void;
}

/** Where each of these offers comes from is said once, above them. */
const APART = ['header', 'signature'];

/** Facts in the client's own mail, or in a note, offered for the profile. */
export function FactOffers({ offers, title = t('factsInMail'), ...act }: Props) {
  const told = offers.filter(({ source }) => !APART.includes(source ?? ''));
  return (
    <section class="offers" aria-labelledby="offers-title">
      <h3 id="offers-title">{title}</h3>
      {told.length > 0 && (
        <ul>
          {told.map(offer => (
            <li key={offer.id} class="offer">
              <q lang={langOf(offer.quote)}>{offer.quote}</q>
              <Answers offer={offer} of={offer.quote} {...act} />
            </li>
          ))}
        </ul>
      )}
      {APART.map(source => {
        const some = offers.filter(offer => offer.source === source);
        return (
          some.length > 0 && (
            <Short key={source} title={sourceWord(source)}>
              {some.map(offer => (
                <li key={offer.id} class="offer offer-short">
                  <span class="any-break" title={offer.quote} lang={langOf(offer.value)}>
                    {offer.value}
                  </span>
                  <Answers offer={offer} of={offer.value} {...act} />
                </li>
              ))}
            </Short>
          )
        );
      })}
      <p class="hint">{t('factOfferText')}</p>
    </section>
  );
}

function Short({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <>
      <h4 id={id} class="label offers-from">
        {title}
      </h4>
      <ul aria-labelledby={id}>{children}</ul>
    </>
  );
}

function Answers({
  offer,
  of,
  onTake,
  onRefuse,
}: Pick<Props, 'onTake' | 'onRefuse'> & { offer: FactOffer; of: string }) {
  return (
    <span class="row wrap">
      <button type="button" class="btn btn-s" onClick={() => onTake(offer)}>
        {t('factAdd', nameOf(offer))}
      </button>
      <IconButton
        icon={cross}
        label={t('notThisOf', of)}
        class="btn-quiet btn-s"
        onClick={() => onRefuse(offer)}
      />
    </span>
  );
}

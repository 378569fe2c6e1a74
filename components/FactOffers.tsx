import type { FactOffer } from '../lib/clients/fact-offer';
import { t } from '../lib/i18n';
import { dateWords } from './DateList';
import { fieldLabel } from './field-labels';
import { langOf } from './format';
import { IconButton } from './IconButton';
import { cross } from './icons';

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

/** Facts in the client's own mail, or in a note, offered for the profile. */
export function FactOffers({ offers, title = t('factsInMail'), onTake, onRefuse }: Props) {
  return (
    <section class="offers" aria-labelledby="offers-title">
      <h3 id="offers-title">{title}</h3>
      <ul>
        {offers.map(offer => (
          <li key={offer.id} class="offer">
            <q lang={langOf(offer.quote)}>{offer.quote}</q>
            <span class="row wrap">
              <button type="button" class="btn btn-s" onClick={() => onTake(offer)}>
                {t('factAdd', nameOf(offer))}
              </button>
              <IconButton
                icon={cross}
                label={t('notThisOf', offer.quote)}
                class="btn-quiet btn-s"
                onClick={() => onRefuse(offer)}
              />
            </span>
          </li>
        ))}
      </ul>
      <p class="hint">{t('factOfferText')}</p>
    </section>
  );
}

import type { ClientCard as Card } from '../../lib/clients/card';
import type { Client } from '../../lib/clients/client';
import type { Clocks } from '../../lib/clients/clocks';
import { t, tn } from '../../lib/i18n';
import { tierName } from '../ClientCard';
import { placeTime, shortDate } from '../format';
import { GapBadge } from '../GapBadge';
import { IconButton } from '../IconButton';
import { cross } from '../icons';
import type { ValueWords } from './value-words';

interface Props {
  card: Card;
  client: Client;
  clocks: Clocks;
  value?: ValueWords;
  /** `data:` URL of a checked image. */
  photo?: string;
  onRemovePhoto: () => void;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
}

/** Who it is, how long it has been, and the other clocks. */
export function ClientHead({ card, client, clocks, value, photo, onRemovePhoto, today }: Props) {
  const { name, nickname, sayName, role, company, tier, localTime } = card;
  const called = [nickname && t('nicknameQuoted', nickname), sayName].filter(Boolean).join(' · ');
  const time = localTime && placeTime(localTime.time, localTime.zone, localTime.place);
  const work = role && company ? t('roleAtCompany', role, company) : (role ?? company);
  const days = (line: { days: number } | undefined) =>
    line ? (line.days === 0 ? t('today') : tn('days', line.days)) : '–';
  const { faceToFace: _met, nonSale: _sold, ...badge } = card;
  return (
    <header class="ph">
      <div class="ph-who">
        {photo && (
          <span class="ph-face">
            <img class="ph-photo" src={photo} alt="" />
            <IconButton icon={cross} class="btn-s ph-off" label={t('cpPhotoOff')} onClick={onRemovePhoto} />
          </span>
        )}
        <div class="ph-name">
          <div class="row wrap">
            <h1 class="any-break">{name}</h1>
            {tier && <span class="tag">{tierName(tier)}</span>}
            {client.lost && <span class="tag late">{t('cpLostOn', shortDate(client.lost.on, today))}</span>}
          </div>
          {(called || time) && <p class="soft num">{[called, time].filter(Boolean).join(' · ')}</p>}
          {work && <p class="soft any-break">{work}</p>}
        </div>
      </div>
      <div class="ph-gap">
        <GapBadge {...badge} today={today} />
      </div>
      <dl class="ph-n">
        <Clock name={t('twoWay')} value={days(clocks.twoWay)} />
        <Clock name={t('faceToFace')} value={days(clocks.faceToFace)} />
        <Clock name={t('nonSale')} value={days(clocks.nonSale)} />
        <Clock name={t('cpFromUs')} value={days(clocks.outbound)} />
        <Clock name={t('cpFromThem')} value={days(clocks.inbound)} />
        {value && <Clock name={t('cpValue')} value={value.value} late={value.atRisk} />}
      </dl>
    </header>
  );
}

function Clock({ name, value, late }: { name: string; value: string; late?: string | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={late ? 'late' : undefined}>
        {value}
        {late && <small> {late}</small>}
      </dd>
    </div>
  );
}

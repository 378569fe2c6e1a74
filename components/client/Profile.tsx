import type { DateFact } from '../../lib/clients/client';
import type { ProfileGroup as Group, ProfileField } from '../../lib/clients/profile';
import { t } from '../../lib/i18n';
import { ContactPoints } from '../ContactPoints';
import { DateList } from '../DateList';
import { figure } from '../format';
import type { ClientPageProps } from './ClientPage';
import { Meter } from './Meter';
import { ProfileGroup } from './ProfileGroup';

/** The groups of the profile, each with its fields. */
export interface ProfileLists {
  groups: readonly {
    id: Group;
    /** Fields that may be kept. */
    fields: readonly ProfileField[];
    /** Fields of the special kinds, where they are switched off. */
    off: readonly ProfileField[];
  }[];
  /** Kinds of days that may be kept of the client. */
  dateKinds: readonly DateFact['kind'][];
}

/** So many groups stand in the first column: one that grows moves no other to the side. */
const HALF = 4;

/** The whole profile, and how full it is: told here alone, and nothing is asked for. */
export function Profile({ groups, dateKinds, client, phoneText, today, links, act }: ClientPageProps) {
  const all = groups.flatMap(({ fields }) => fields);
  const known = all.filter(field => client.facts[field.id]?.value).length;
  const show = ({ id, fields, off }: ProfileLists['groups'][number]) => (
    <ProfileGroup
      key={id}
      group={id}
      fields={fields}
      off={off}
      facts={client.facts}
      pinned={client.humanLine}
      today={today}
      settingsHref={links.settings}
      onField={act.onField}
      onAllow={act.onAllow}
      onPin={act.onPin}
    />
  );
  return (
    <section aria-labelledby="profile-title">
      <div class="row profile-h">
        <h2 id="profile-title">{t('profile')}</h2>
        <span class="soft num">{t('cpOf', figure(known), figure(all.length))}</span>
        <Meter of={all.length} filled={known} />
      </div>
      <div class="pgrid">
        <div>
          <section class="pg" aria-labelledby="reach-title">
            <h3 id="reach-title">{t('reach')}</h3>
            <ContactPoints
              addresses={client.addresses}
              phones={client.phones}
              phoneText={phoneText}
              onAdd={act.onAddPoint}
              onRemoveAddress={act.onRemoveAddress}
              onRemovePhone={act.onRemovePhone}
            />
          </section>
          {groups.slice(0, HALF).map(show)}
        </div>
        <div>
          {dateKinds.length > 0 && (
            <section class="pg" aria-labelledby="dates-title">
              <h3 id="dates-title">{t('dates')}</h3>
              <DateList
                dates={client.dates}
                kinds={dateKinds}
                onAdd={act.onAddDate}
                onRemove={act.onRemoveDate}
              />
            </section>
          )}
          {groups.slice(HALF).map(show)}
        </div>
      </div>
    </section>
  );
}

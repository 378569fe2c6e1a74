import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AddressForm, type Checked } from '../../../../components/rollout/AddressForm';
import { parsePack } from '../../../../lib/coach/pack-check';
import { t } from '../../../../lib/i18n';
import { addressNow, setAddress, watchAddress } from '../../../../lib/team/address-store';
import { fetchPack } from '../../../../lib/team/pack-address';
import { type KnownPolicy, knownPolicy, watchPolicy } from '../../../../lib/team/policy-store';
import type { PageProps } from '../../page';

/** The address from which this copy has its rules. */
export function AddressPart({ store }: Pick<PageProps, 'store'>) {
  const [now, setNow] = useState<Awaited<ReturnType<typeof addressNow>>>();
  const [known, setKnown] = useState<KnownPolicy>();
  useEffect(() => {
    const stop = new AbortController();
    const read = () => addressNow().then(setNow, store.failed);
    read();
    watchAddress(read, stop.signal);
    knownPolicy().then(setKnown, store.failed);
    watchPolicy(setKnown, stop.signal);
    return () => stop.abort();
  }, [store]);
  if (!now || !known) return null;
  const { packUrl, packKey } = known.policy;
  const address = packUrl ?? now.own ?? '';
  const check = async (where: string): Promise<Checked> => {
    const answer = await fetchPack(where, packUrl ? packKey : undefined);
    if (!('ok' in answer)) return answer;
    const { name, version, rules } = parsePack(answer.ok.pack).pack!;
    return { name, version, rules: rules.length };
  };
  return (
    <section class="set stack" aria-label={t('teamAddressTitle')}>
      <h2>{t('teamAddressTitle')}</h2>
      {known.problems.map(({ key, code, detail }) => (
        <p key={`${key} ${code} ${detail}`} class="note is-due">
          {t('teamPolicyProblem', key, detail ?? '')}
        </p>
      ))}
      {known.packProblem && <p class="note is-due">{t('teamPolicyPack')}</p>}
      <AddressForm
        key={address}
        address={address}
        byPolicy={packUrl !== undefined}
        {...(now.state?.address === address ? { state: now.state } : {})}
        onCheck={check}
        onAllow={where => {
          // Straight from the click: the browser asks only then.
          browser.permissions.request({ origins: [`${new URL(where).origin}/*`] }).catch(store.failed);
        }}
        onSave={where => {
          setAddress(where).then(
            () => store.say(t(where ? 'teamUsed' : 'teamStopped'), () => setAddress(now.own)),
            store.failed,
          );
        }}
      />
    </section>
  );
}

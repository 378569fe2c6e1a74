import '../../../../components/rollout/rollout.css';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LimitFields } from '../../../../components/rollout/LimitFields';
import { Section } from '../../../../components/Section';
import { Seg } from '../../../../components/Seg';
import { parsePack } from '../../../../lib/coach/pack-check';
import { t } from '../../../../lib/i18n';
import { toStoredPacks } from '../../../../lib/packs';
import { packFile, packFileName } from '../../../../lib/rules/pack-file';
import { storedPacks } from '../../../../lib/stored-packs';
import { MOST_DAYS } from '../../../../lib/team/policy';
import {
  type PolicyBrowser,
  type PolicySystem,
  policyBytes,
  policyFile,
} from '../../../../lib/team/policy-files';
import { limitValues, NO_LIMITS } from '../../../../lib/team/policy-limits';
import { makeKeys, sign } from '../../../../lib/team/signature';
import type { PageProps } from '../../page';
import { saveFile } from '../../save-file';
import { AddressPart } from './AddressPart';

const FIREFOX_ID = 'yesfirst@yesfirst.example';

/** Getting rules to everyone: an address, a signature, and ready policy files. */
export function RolloutRoute({ store }: PageProps) {
  const [packs, setPacks] = useState<{ name: string; version: number; text: string }[]>([]);
  const [at, setAt] = useState(0);
  const [kind, setKind] = useState<PolicyBrowser>('chrome');
  const [system, setSystem] = useState<PolicySystem>('windows');
  const [lock, setLock] = useState(true);
  const [address, setAddress] = useState('');
  const [publicKey, setPublicKey] = useState('');
  const [secret, setSecret] = useState('');
  const [from, setFrom] = useState('');
  const [limits, setLimits] = useState(NO_LIMITS);
  const { values: limited, ...bad } = limitValues(limits);
  useEffect(() => {
    storedPacks().then(stored => {
      const own = toStoredPacks(stored).filter(one => one.source === 'own' && one.pack !== undefined);
      setPacks(
        own.flatMap(({ pack }) => {
          const read = parsePack(pack).pack;
          return read ? [{ name: read.name, version: read.version, text: packFile(read, []) }] : [];
        }),
      );
    }, store.failed);
  }, [store]);
  const pack = packs[at];
  const id = kind === 'firefox' ? FIREFOX_ID : import.meta.env.FIREFOX ? 'ID' : browser.runtime.id;
  const file = policyFile({
    browser: kind,
    system,
    id,
    ...(from.trim() ? { installFrom: from.trim() } : {}),
    values: {
      ...(address.trim()
        ? { packUrl: address.trim(), packKey: publicKey.trim() }
        : pack
          ? { packJson: JSON.stringify(JSON.parse(pack.text)) }
          : {}),
      ...(lock ? { lock: true } : {}),
      ...limited,
    },
  });
  const newKeys = () =>
    makeKeys().then(
      keys => {
        setPublicKey(keys.publicKey);
        setSecret(keys.secretKey);
        saveFile('yesfirst-secret-key.txt', 'text/plain', `${keys.secretKey}\n`);
      },
      () => store.say(t('teamFail_verify')),
    );
  const signPack = () =>
    pack &&
    sign(secret, pack.text).then(
      signed =>
        saveFile(`${pack.name}-${pack.version}.signed.json`, 'application/json', JSON.stringify(signed)),
      () => store.say(t('rolloutBadKey')),
    );
  return (
    <div class="rollout settings">
      <div class="page-h">
        <h1>{t('rolloutTitle')}</h1>
      </div>
      <section class="set stack" aria-label={t('rolloutFile')}>
        <h2>{t('rolloutFile')}</h2>
        <p class="soft">{t('rolloutFileText')}</p>
        {packs.length > 0 ? (
          <div class="row wrap">
            {packs.map(({ name, version, text }) => (
              <button
                key={name}
                type="button"
                class="btn any-break"
                onClick={() => saveFile(packFileName(name, version), 'application/json', text)}
              >
                {t('rolloutSave', t('packVersion', name, version))}
              </button>
            ))}
          </div>
        ) : (
          <p class="hint">{t('rolloutNoPack')}</p>
        )}
      </section>
      <AddressPart store={store} />
      <section class="set stack" aria-label={t('rolloutPolicy')}>
        <h2>{t('rolloutPolicy')}</h2>
        <p class="soft">{t('rolloutPolicyText')}</p>
        {packs.length > 0 ? (
          <label class="field">
            <span class="flabel">{t('rolloutPack')}</span>
            <select class="input" value={at} onChange={e => setAt(Number(e.currentTarget.value))}>
              {packs.map((one, i) => (
                <option key={one.name} value={i}>
                  {t('packVersion', one.name, one.version)}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <p class="note">{t('rolloutNoPack')}</p>
        )}
        <Field
          label={t('rolloutAddress')}
          hint={t('rolloutAddressHint')}
          value={address}
          onValue={setAddress}
        />
        {address.trim() && (
          <>
            <Field label={t('rolloutPublic')} value={publicKey} onValue={setPublicKey} />
            <Field
              label={t('rolloutSecret')}
              hint={t('rolloutSecretHint')}
              value={secret}
              onValue={setSecret}
            />
            <div class="row wrap">
              <button type="button" class="btn" onClick={newKeys}>
                {t('rolloutNewKeys')}
              </button>
              <button type="button" class="btn" disabled={!pack || !secret.trim()} onClick={signPack}>
                {t('rolloutSign')}
              </button>
            </div>
          </>
        )}
        <label class="set-row">
          <input
            type="checkbox"
            class="check"
            checked={lock}
            onChange={event => setLock(event.currentTarget.checked)}
          />
          <span class="grow">{t('rolloutLock')}</span>
        </label>
        <Section title={t('limitTitle')} summary={String(Object.keys(limited).length)}>
          <LimitFields
            limits={limits}
            {...bad}
            mostDays={MOST_DAYS}
            onLimits={change => setLimits({ ...limits, ...change })}
          />
        </Section>
        <Field
          label={t('rolloutForced')}
          hint={t(kind === 'firefox' ? 'rolloutForcedFirefox' : 'rolloutForcedChrome')}
          value={from}
          onValue={setFrom}
        />
        <div class="row wrap">
          <Seg
            label={t('rolloutBrowser')}
            value={kind}
            onPick={setKind}
            options={[
              { value: 'chrome', label: 'Chrome' },
              { value: 'edge', label: 'Edge' },
              { value: 'chromium', label: 'Chromium' },
              { value: 'firefox', label: 'Firefox' },
            ]}
          />
          <Seg
            label={t('rolloutSystem')}
            value={system}
            onPick={setSystem}
            options={[
              { value: 'windows', label: 'Windows' },
              { value: 'mac', label: 'macOS' },
              { value: 'linux', label: 'Linux' },
            ]}
          />
        </div>
        <p class="soft any-break">{t(`rolloutSteps_${system}`, file.place)}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
        <pre tabIndex={0}>{file.text}</pre>
        <div>
          <button
            type="button"
            class="btn btn-yes"
            // A file that says less than the form would be handed out as if it said it all.
            disabled={(address.trim() !== '' && publicKey.trim() === '') || Object.keys(bad).length > 0}
            onClick={() => saveFile(file.name, file.type, policyBytes(file))}
          >
            {t('rolloutSave', file.name)}
          </button>
        </div>
      </section>
    </div>
  );
}

interface FieldProps {
  label: string;
  hint?: string;
  value: string;
  onValue: (value: string) => void;
}

function Field({ label, hint, value, onValue }: FieldProps) {
  return (
    <label class="field">
      <span class="flabel">{label}</span>
      <input
        class="input"
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={event => onValue(event.currentTarget.value)}
      />
      {hint && <span class="hint">{hint}</span>}
    </label>
  );
}

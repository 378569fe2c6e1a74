import { useState } from 'preact/hooks';
import { t, tn } from '../../lib/i18n';
import type { AddressState } from '../../lib/team/address-store';
import type { AddressFailure } from '../../lib/team/pack-address';
import { figure, fullTime } from '../format';
import { addressWords } from './address-words';

export type Checked =
  | { name: string; version: number; rules: number }
  | { failure: AddressFailure; detail?: string };

interface Props {
  /** The address in force: the person's own, or the policy's. */
  address: string;
  byPolicy: boolean;
  state?: AddressState;
  onCheck: (address: string) => Promise<Checked>;
  /** The browser is asked for leave to read there. */
  onAllow: (address: string) => void;
  onSave: (address: string | undefined) => void;
}

/** Where the rules come from, tried before it is used. */
export function AddressForm({ address, byPolicy, state, onCheck, onAllow, onSave }: Props) {
  const [text, setText] = useState(address);
  const [checked, setChecked] = useState<Checked>();
  const lacks = checked ? ('failure' in checked ? checked : undefined) : state?.failure ? state : undefined;
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        onSave(text.trim());
      }}
    >
      <label class="field">
        <span class="flabel">{t('teamAddress')}</span>
        <input
          class="input"
          inputMode="url"
          placeholder="https://intranet.example/yesfirst/support.json"
          value={text}
          disabled={byPolicy}
          onInput={event => {
            setText(event.currentTarget.value);
            setChecked(undefined);
          }}
        />
        <span class="hint">{t(byPolicy ? 'teamAddressSet' : 'teamAddressHint')}</span>
      </label>
      <div role="status">
        {checked && 'name' in checked && (
          <p class="yes">
            {tn('teamRead', checked.rules, figure(checked.rules), checked.name, checked.version)}
          </p>
        )}
        {!checked && state && state.lastGood > 0 && (
          <p class="soft">{t('teamLastRead', fullTime(state.lastGood), state.version ?? 0)}</p>
        )}
        {lacks?.failure && <p class="due">{addressWords(lacks.failure, lacks.detail)}</p>}
      </div>
      <div class="row wrap">
        <button
          type="button"
          class="btn"
          disabled={!text.trim()}
          onClick={() => onCheck(text.trim()).then(setChecked)}
        >
          {t('teamCheck')}
        </button>
        {lacks?.failure === 'needs-ok' && (
          <button type="button" class="btn" onClick={() => onAllow(text.trim())}>
            {t('allow')}
          </button>
        )}
        {!byPolicy && (
          <button type="submit" class="btn" disabled={!text.trim() || text.trim() === address}>
            {t('teamUse')}
          </button>
        )}
        {!byPolicy && address && (
          <button type="button" class="btn btn-quiet" onClick={() => onSave(undefined)}>
            {t('teamStop')}
          </button>
        )}
      </div>
    </form>
  );
}

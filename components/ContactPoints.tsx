import { useState } from 'preact/hooks';
import type { Phone } from '../lib/clients/client';
import { t } from '../lib/i18n';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { cross, mail, phone } from './icons';

interface Props {
  addresses: readonly string[];
  phones: readonly Phone[];
  /** A stored number as the person reads it. */
  phoneText?: (number: string) => string;
  /** An address or a phone as typed; the parent knows which it is. Answers whether it could be read. */
  onAdd: (text: string) => Promise<boolean>;
  onRemoveAddress: (address: string) => void;
  onRemovePhone: (phone: Phone) => void;
}

const asStored = (number: string) => number;

/** Mail addresses and phones of a client: what it is recognised by. */
export function ContactPoints(props: Props) {
  const { addresses, phones, phoneText = asStored, onAdd, onRemoveAddress, onRemovePhone } = props;
  const [text, setText] = useState('');
  const [unread, setUnread] = useState(false);
  const add = async () => {
    if (!text.trim()) return;
    const read = await onAdd(text.trim());
    setUnread(!read);
    if (read) setText('');
  };
  return (
    <div class="stack">
      <ul>
        {addresses.map(address => (
          <li key={address} class="point">
            <Icon of={mail} />
            <span class="any-break">
              {address.slice(0, address.indexOf('@') + 1)}
              <wbr />
              {address.slice(address.indexOf('@') + 1)}
            </span>
            <IconButton
              icon={cross}
              label={t('remove', address)}
              class="btn-quiet btn-s"
              onClick={() => onRemoveAddress(address)}
            />
          </li>
        ))}
        {phones.map(one => {
          const number = phoneText(one.number);
          const shown = one.extension ? t('phoneExtension', number, one.extension) : number;
          return (
            <li key={shown} class="point">
              <Icon of={phone} />
              <span class="num">
                {shown} {one.label && <span class="label">{one.label}</span>}
              </span>
              <IconButton
                icon={cross}
                label={t('remove', shown)}
                class="btn-quiet btn-s"
                onClick={() => onRemovePhone(one)}
              />
            </li>
          );
        })}
      </ul>
      <form
        class="row"
        onSubmit={event => {
          event.preventDefault();
          add();
        }}
      >
        <input
          class="input grow"
          aria-label={t('addPoint')}
          placeholder={t('addPoint')}
          autocomplete="off"
          aria-invalid={unread}
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
        <button type="submit" class="btn">
          {t('add')}
        </button>
      </form>
      {unread && (
        <p class="hint due" role="status">
          {t('pointUnread')}
        </p>
      )}
    </div>
  );
}

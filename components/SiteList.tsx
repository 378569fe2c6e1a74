import { useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { useFocus } from './use-focus';

/** A site on which Yesfirst can run. */
export interface SiteRow {
  /** Its match pattern, the key. */
  pattern: string;
  /** A proper name, or the host again. */
  name: string;
  host: string;
  on: boolean;
  /** It was switched on, and the browser has since taken the permission back. */
  withdrawn?: boolean;
}

/** Why an address was not added. */
export type AddressProblem = 'unread' | 'denied';

export interface SiteActions {
  /** A policy chose the sites: none is added here. */
  sitesSet?: boolean;
  onSite: (pattern: string, on: boolean) => void;
  /** An address as typed; the browser then asks. Answers what stood against it. */
  onAddSite: (address: string) => Promise<AddressProblem | undefined>;
}

const PROBLEMS: Record<AddressProblem, () => string> = {
  unread: () => t('addressUnread'),
  denied: () => t('addressDenied'),
};

/** Where Yesfirst may read: one switch per site, and another address, for which the browser asks. */
export function SiteList({
  sites,
  sitesSet,
  onSite,
  onAddSite,
}: { sites: readonly SiteRow[] } & SiteActions) {
  const [open, setOpen] = useState(false);
  return (
    <div class="sites">
      {sites.map(({ pattern, name, host, on, withdrawn }) => (
        <div key={pattern} class="site">
          <label class="row grow">
            <input
              type="checkbox"
              class="check"
              checked={on && !withdrawn}
              onChange={event => onSite(pattern, event.currentTarget.checked)}
            />
            <span class="m">{name}</span>
            <span class="label end">{host === name ? '' : host}</span>
          </label>
          {on && withdrawn && (
            <p class="note is-due row wrap">
              <span>{t(sitesSet ? 'teamSiteAsk' : 'siteWithdrawn')}</span>
              <button type="button" class="btn btn-s" onClick={() => onSite(pattern, true)}>
                {t('allowAgain')}
              </button>
              <button type="button" class="btn btn-quiet btn-s" onClick={() => onSite(pattern, false)}>
                {t('leaveOff')}
              </button>
            </p>
          )}
        </div>
      ))}
      <div class="site">
        {sitesSet ? (
          <p class="hint">{t('teamSites')}</p>
        ) : open ? (
          <AddressForm onAddSite={onAddSite} onClose={() => setOpen(false)} />
        ) : (
          <button type="button" class="btn-link" onClick={() => setOpen(true)}>
            {t('anotherSite')}
          </button>
        )}
      </div>
    </div>
  );
}

function AddressForm({ onAddSite, onClose }: Pick<SiteActions, 'onAddSite'> & { onClose: () => void }) {
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<AddressProblem>();
  const field = useFocus<HTMLInputElement>();
  const add = async () => {
    // Straight from the click: the browser shows its question only then.
    const against = await onAddSite(address.trim());
    setProblem(against);
    if (!against) onClose();
  };
  return (
    <form
      class="stack grow"
      onSubmit={event => {
        event.preventDefault();
        if (address.trim()) add();
      }}
    >
      <label class="field">
        <span class="flabel">{t('siteAddress')}</span>
        <input
          ref={field}
          class="input"
          inputMode="url"
          placeholder="https://mail.example.com"
          autocomplete="off"
          spellcheck={false}
          value={address}
          onInput={event => setAddress(event.currentTarget.value)}
        />
        <span class="hint">{t('siteAddressHint')}</span>
      </label>
      {problem && (
        <p class="due" role="status">
          {PROBLEMS[problem]()}
        </p>
      )}
      <div class="row">
        <button type="submit" class="btn btn-s">
          {t('allow')}
        </button>
        <button type="button" class="btn btn-quiet btn-s" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

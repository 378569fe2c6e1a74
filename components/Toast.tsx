import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { IconButton } from './IconButton';
import { cross } from './icons';

export interface ToastMessage {
  /** Another id is another toast: its time begins anew. */
  id: number;
  text: string;
  undo?: () => void;
}

/** How long a toast stays, ms. */
export const TOAST_TIME = 8000;

/** What was done, and its way back. Stays 8 s, and as long as the pointer or the focus is on it. */
export function Toast({ toast, onClose }: { toast?: ToastMessage; onClose: () => void }) {
  const [held, setHeld] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  const id = toast?.id;

  useEffect(() => {
    if (id === undefined || held) return;
    const timer = setTimeout(() => close.current(), TOAST_TIME);
    return () => clearTimeout(timer);
  }, [id, held]);
  useEffect(() => {
    if (id === undefined) setHeld(false);
  }, [id]);

  return (
    <div class="toast-at" role="status">
      {toast && (
        // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the time
        <div
          class="toast"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocusCapture={() => setHeld(true)}
          onBlurCapture={() => setHeld(false)}
        >
          <span>{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              class="btn-link"
              onClick={() => {
                toast.undo?.();
                onClose();
              }}
            >
              {t('undo')}
            </button>
          )}
          <IconButton icon={cross} label={t('close')} class="btn-quiet btn-s" onClick={onClose} />
        </div>
      )}
    </div>
  );
}

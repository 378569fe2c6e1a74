import { Icon } from '../../../../components/Icon';
import { IconButton } from '../../../../components/IconButton';
import { arrowDown, arrowUp, download } from '../../../../components/icons';
import type { ShelfPack } from '../../../../lib/db/pack-shelf';
import { t } from '../../../../lib/i18n';
import { packFile, packFileName } from '../../../../lib/rules/pack-file';
import type { PageProps } from '../../page';
import { saveFile } from './publish';
import type { RulesStore } from './rules-store';

interface Props extends Pick<PageProps, 'store'> {
  rules: RulesStore;
  pack: ShelfPack;
}

/** On or off, up or down, out as a file, away. */
export function PackActions({ store, rules, pack: { id, draft, on, out } }: Props) {
  const shelf = rules.shelf.value ?? [];
  const at = shelf.findIndex(one => one.id === id);
  const off = (rules.stored.value ?? []).filter(one => one.pack === undefined).flatMap(one => one.off ?? []);
  return (
    <>
      {out > 0 && (
        <label class="row">
          <input
            type="checkbox"
            class="check"
            checked={on}
            onChange={event => rules.switchPack(id, event.currentTarget.checked).catch(store.failed)}
          />
          {t('rulesInForce')}
        </label>
      )}
      {shelf.length > 1 && (
        <>
          <IconButton
            icon={arrowUp}
            label={t('rulesUp')}
            class="btn-quiet btn-s"
            disabled={at <= 0}
            onClick={() => rules.move(id, -1).catch(store.failed)}
          />
          <IconButton
            icon={arrowDown}
            label={t('rulesDown')}
            class="btn-quiet btn-s"
            disabled={at < 0 || at === shelf.length - 1}
            onClick={() => rules.move(id, 1).catch(store.failed)}
          />
        </>
      )}
      <button
        type="button"
        class="btn btn-quiet btn-s"
        onClick={() => saveFile(packFileName(draft.name, draft.version), packFile(draft, off))}
      >
        <Icon of={download} />
        {t('rulesExport')}
      </button>
      <button
        type="button"
        class="btn btn-quiet btn-s"
        onClick={() =>
          rules.remove(id).then(back => {
            store.say(t('toastClientDeleted', draft.name), () => back().catch(store.failed));
            location.hash = '#/rules';
          }, store.failed)
        }
      >
        {t('delete')}
      </button>
    </>
  );
}

import { useState } from 'preact/hooks';
import type { PackReason } from '../../../../lib/coach/phrase-pack';
import { t } from '../../../../lib/i18n';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { rulesStore } from '../rules/rules-store';

interface Props extends Pick<PageProps, 'store'> {
  /** The person's own answers. */
  reasons: readonly PackReason[];
}

/** Own answers go into a pack's draft in one step; a manager then publishes or hands it on with the rules. */
export function IntoPack({ store, reasons }: Props) {
  const { say, failed, stop } = store;
  const rules = rulesStore(stop);
  const [choosing, setChoosing] = useState(false);
  const shelf = rules.shelf.value ?? [];
  const put = async (id: string) => {
    setChoosing(false);
    const undo = await rules.addAnswers(id, reasons);
    const name = rules.shelf.value?.find(one => one.id === id)?.draft.name ?? t('answersPackName');
    say(t('answersPut', name), () => undo().catch(failed));
    location.hash = linkTo('rules', id);
  };
  const fresh = async () => put(await rules.newPack(t('answersPackName')));
  const begin = () => {
    // With no pack at all there is nothing to choose.
    if (shelf.length > 0) setChoosing(!choosing);
    else fresh().catch(failed);
  };
  return (
    <>
      <button
        type="button"
        class="btn"
        aria-expanded={shelf.length > 0 ? choosing : undefined}
        onClick={begin}
      >
        {t('answersIntoPack')}
      </button>
      {choosing && (
        <fieldset class="bare row wrap" aria-label={t('answersIntoPack')}>
          {shelf.map(({ id, draft }) => (
            <button key={id} type="button" class="chip" onClick={() => put(id).catch(failed)}>
              {draft.name}
            </button>
          ))}
          <button type="button" class="chip" onClick={() => fresh().catch(failed)}>
            {t('answersNewPack')}
          </button>
        </fieldset>
      )}
    </>
  );
}

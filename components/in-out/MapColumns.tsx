import { t } from '../../lib/i18n';
import type { ColumnMapping } from '../../lib/importers/importer';
import { COLUMN_CHOICES, PROFILE_CHOICES } from './column-choices';
import { columnWords } from './import-words';

interface Props {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  mapping: ColumnMapping;
  onMapping: (mapping: ColumnMapping) => void;
}

/** What the columns of an unknown CSV are, said by hand beside what stands in them. */
export function MapColumns({ name, columns, rows, mapping, onMapping }: Props) {
  return (
    <section class="stack">
      <p class="soft">{t('imColumnsText', name)}</p>
      <div class="io-wide">
        <table class="table io-map">
          <thead>
            <tr>
              <th scope="col">{t('imInFile')}</th>
              <th scope="col">{t('imBecomes')}</th>
              <th scope="col">{t('imExample')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, index) => (
              <tr key={index}>
                <td class="any-break">{column}</td>
                <td>
                  <select
                    class="input input-s"
                    aria-label={`${t('imBecomes')}: ${column}`}
                    value={mapping[column] ?? ''}
                    onChange={event => {
                      const { [column]: _old, ...rest } = mapping;
                      const target = event.currentTarget.value;
                      onMapping(target ? { ...rest, [column]: target } : rest);
                    }}
                  >
                    <option value="">{t('imLeftOut')}</option>
                    <Choices label={t('imColumnsCommon')} targets={COLUMN_CHOICES} />
                    <Choices label={t('imColumnsMore')} targets={PROFILE_CHOICES} />
                  </select>
                </td>
                <td class="soft any-break">
                  {[...new Set(rows.map(row => row[index]).filter(Boolean))].slice(0, 3).join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Choices({ label, targets }: { label: string; targets: readonly string[] }) {
  return (
    <optgroup label={label}>
      {targets.map(target => (
        <option key={target} value={target}>
          {columnWords(target)}
        </option>
      ))}
    </optgroup>
  );
}

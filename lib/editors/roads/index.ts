import type { Road } from '../road';
import beforeinput from './beforeinput';

/** Every file here default-exports one. */
const modules = import.meta.glob<Road>(['./*.ts', '!./index.ts', '!./beforeinput.ts'], {
  eager: true,
  import: 'default',
});

/** All roads, the one that any editor may go last. */
export const roads: readonly Road[] = [...Object.values(modules), beforeinput];

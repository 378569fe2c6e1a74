/** The part of the File System API that Chromium has and the DOM types lack. */
interface Folder {
  name: string;
  queryPermission?(options: { mode: 'read' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'read' }): Promise<PermissionState>;
  values(): AsyncIterable<{ kind: 'file' | 'directory'; name: string; getFile(): Promise<File> }>;
}
type Picker = (options: { id: string; mode: 'read' }) => Promise<Folder>;

const picker = (): Picker | undefined => (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;

/** Whether this browser can read a folder. */
export const canReadFolder = (): boolean => picker() !== undefined;

/** Lets the person name a folder; nothing where they thought better of it. */
export async function nameFolder(): Promise<Folder | undefined> {
  try {
    return await picker()?.({ id: 'yesfirst-team', mode: 'read' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Whether the browser still lets the folder be read; it may ask only straight from a click. */
export async function mayRead(folder: Folder, ask: boolean): Promise<boolean> {
  const mode = { mode: 'read' } as const;
  const state = (await folder.queryPermission?.(mode)) ?? 'granted';
  if (state === 'granted' || !ask) return state === 'granted';
  return (await folder.requestPermission?.(mode)) === 'granted';
}

/** The JSON files of a folder, not of those in it. */
export async function filesIn(folder: Folder): Promise<File[]> {
  const files: File[] = [];
  for await (const entry of folder.values())
    if (entry.kind === 'file' && entry.name.endsWith('.json')) files.push(await entry.getFile());
  return files;
}

export type { Folder };

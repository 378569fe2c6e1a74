export type BrowserKind = 'chromium' | 'own' | 'firefox';

export const ROOT: string;
export class SetupError extends Error {}
export function isMain(url: string): boolean;
export function report(error: unknown): void;
export function ensureModules(): Promise<void>;
export function modernNode(): string;
export function runsOnModernNode(url: string): Promise<boolean>;
export function command(packageName: string, name?: string): string;
export function run(program: string, args: string[], options?: object): Promise<number>;
export function browserPath(kind: BrowserKind): string | undefined;
export function findBrowser(kind: BrowserKind): Promise<string>;
export function ensureScreen(): Promise<boolean>;
export function versionOf(path: string): string;

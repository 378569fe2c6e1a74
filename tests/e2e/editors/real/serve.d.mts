export function serveEditors(
  pathname: string,
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }>;

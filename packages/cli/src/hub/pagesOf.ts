interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** All items of a list, page by page of 1,000. */
export async function* pagesOf<Item>(
  ask: (page: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  let next: string | null = null;
  do {
    const page: Page<Item> = await ask({ limit: 1000, ...(next === null ? {} : { cursor: next }) });
    yield* page.items;
    next = page.next;
  } while (next !== null);
}

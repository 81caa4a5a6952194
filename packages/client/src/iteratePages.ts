interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/**
 * All items of a list, page by page of 1,000; the next page is asked for when the last item of this one was taken.
 * `for await (const unit of iteratePages((page) => hub.coverage.list.query({ status, ...page })))`
 */
export async function* iteratePages<Item>(
  ask: (page: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page<Item> = await ask({ limit: 1000, ...(cursor === undefined ? {} : { cursor }) });
    yield* page.items;
    cursor = page.next;
  }
}

/**
 * Entry `@liandong/index-store/feed`, for the change-feed: what changed in the organizations, in an order that never
 * skips a late commit, from a place that survives a rebuild (docs/decisions/0005).
 */
export { decodePlace, encodePlace, type FeedPlace } from './feed/FeedPlace.ts';
export { measureLag, movePublished, trimChanges } from './feed/publishing.ts';
export { type FeedChange, type FeedPage, readChanges } from './feed/readChanges.ts';
export { type FeedEdges, readEdges } from './feed/readEdges.ts';

import { type IndexChange, type IndexedOrganization, indexChange } from '@liandong/contracts/events';
import type { OrganizationRow } from '@liandong/contracts/index';
import type { OutgoingMessage } from '@liandong/event-bus';
import type { FeedChange } from '@liandong/index-store/feed';

function stateOf({ organizationId: _, review, ...row }: OrganizationRow): IndexedOrganization {
  return { ...row, review: review === '' ? [] : review.split(',') };
}

function dataOf({ after, mergedInto }: FeedChange): IndexChange['data'] {
  if (after !== null) return { organization: stateOf(after) };
  return mergedInto === null ? { withdrawn: true } : { mergedInto };
}

/** A change as a message of `index.changes`, by its organization's key: the same change, the same bytes. */
export function toMessage(city: string, feed: string, change: FeedChange): OutgoingMessage {
  const { transaction, organizationId, writtenAt: time, cause } = change;
  const message = indexChange({
    city,
    feed,
    transaction,
    change: change.change,
    organizationId,
    time,
    cause,
    data: dataOf(change),
  });
  return { key: organizationId, value: JSON.stringify(message) };
}

import { hashId } from './hashId.ts';

/** Where an event was said: the coordinates that make its id. Never of personal content. */
export interface LineCoordinates {
  readonly registry: string;
  readonly filing: string;
  readonly line: number;
  readonly ordinal: number;
  readonly mappingVersion: number;
}

/** The id of an event that a line of a filing said; the same line read again by the same mapping has the same id. */
export function lineEventId(at: LineCoordinates): string {
  return hashId(['line', at.registry, at.filing, at.line, at.ordinal, at.mappingVersion]);
}

/** The id of an event without a line (filings, snapshots, decisions, activations): its topic and its issued number. */
export function numberedEventId(topic: string, number: number): string {
  return hashId(['number', topic, number]);
}

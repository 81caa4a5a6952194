/**
 * Entry `@liandong/contracts/events`: the change events of the log. Kept for ever, see EVOLUTION.md.
 */
export * from './coverage/CoverageRules.ts';
export * from './events/activation.ts';
export * from './events/ChangeEvent.ts';
export * from './events/decision.ts';
export * from './events/Envelope.ts';
export * from './events/editionNodes.ts';
export * from './events/eventId.ts';
export * from './events/fields.ts';
export * from './events/filing.ts';
export * from './events/filingId.ts';
export * from './events/IndexChange.ts';
export * from './events/internetFields.ts';
export * from './events/member.ts';
export * from './events/memberFields.ts';
export * from './events/memberRecordKey.ts';
export * from './events/organization.ts';
export * from './events/partyOrganization.ts';
export * from './events/partyOrganizationFields.ts';
export * from './events/SourceRecordKey.ts';
export * from './events/snapshot.ts';
export * from './events/topics.ts';

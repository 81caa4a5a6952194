/** The topics of the log. A prefix from configuration lets several hubs share a cluster. */
export interface RegistryTopics {
  readonly organizations: string;
  readonly members: string;
  readonly filings: string;
}

/** The topics of a registry follow from its name. */
export function registryTopics(registry: string, prefix = ''): RegistryTopics {
  const topic = (subject: string): string => `${prefix}registry.${registry}.${subject}`;
  return { organizations: topic('organizations'), members: topic('members'), filings: topic('filings') };
}

/** People's decisions and the activation of rules and divisions. */
export function decisionsTopic(prefix = ''): string {
  return `${prefix}decisions`;
}

/** Where a message goes that no consumer can read, with its cause and origin. */
export function deadLettersTopic(prefix = ''): string {
  return `${prefix}dead-letters`;
}

/** What the index became: the whole state of each organization, kept by key (`IndexChange`). */
export function indexChangesTopic(prefix = ''): string {
  return `${prefix}index.changes`;
}

/** The registry whose topic this is, or undefined for any other. */
export function registryOfTopic(topic: string, prefix = ''): string | undefined {
  if (!topic.startsWith(prefix)) return undefined;
  return /^registry\.([a-z][a-z0-9-]*)\.[a-z.-]+$/.exec(topic.slice(prefix.length))?.[1];
}

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type { Counter, Gauge, Histogram } from 'prom-client';

/** What a metric is called and means; names end in their unit (`_seconds`, `_bytes`, `_total`). */
interface MetricSpec<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly Label[];
}

interface GaugeSpec<Label extends string> extends MetricSpec<Label> {
  /** Called when the metrics are read, for figures that are looked up rather than kept. */
  readonly collect?: (gauge: Gauge<Label>) => void | Promise<void>;
}

/** The metrics of one process. Asking twice for one name gives the same metric. */
export interface Metrics {
  readonly counter: <Label extends string = never>(spec: MetricSpec<Label>) => Counter<Label>;
  readonly gauge: <Label extends string = never>(spec: GaugeSpec<Label>) => Gauge<Label>;
  /** `buckets` in the metric's unit; by default 1 ms to 60 s. */
  readonly histogram: <Label extends string = never>(
    spec: MetricSpec<Label> & { readonly buckets?: readonly number[] },
  ) => Histogram<Label>;
  /** Prometheus text exposition of everything registered. */
  readonly render: () => Promise<string>;
  readonly contentType: string;
}

const latencyBuckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Creates a process's registry; `service` labels every metric. Process and event-loop metrics are included. */
export function createMetrics(options: {
  readonly service: string;
  readonly withProcess?: boolean;
}): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service: options.service });
  if (options.withProcess ?? true) collectDefaultMetrics({ register: registry });

  const once = <Metric>(name: string, create: () => Metric): Metric =>
    (registry.getSingleMetric(name) as Metric | undefined) ?? create();
  const common = <Label extends string>({ name, help, labels }: MetricSpec<Label>) => ({
    name,
    help,
    labelNames: [...(labels ?? [])],
    registers: [registry],
  });

  return {
    counter: (spec) => once(spec.name, () => new Counter(common(spec))),
    gauge: <Label extends string = never>(spec: GaugeSpec<Label>) =>
      once(spec.name, () => {
        const { collect } = spec;
        const gauge: Gauge<Label> = new Gauge<Label>(
          collect === undefined ? common(spec) : { ...common(spec), collect: () => collect(gauge) },
        );
        return gauge;
      }),
    histogram: (spec) =>
      once(
        spec.name,
        () => new Histogram({ ...common(spec), buckets: [...(spec.buckets ?? latencyBuckets)] }),
      ),
    render: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

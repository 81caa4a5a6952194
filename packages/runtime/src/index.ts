export { type Clock, calendarDate, fixedClock, startStopwatch, systemClock } from './clock.ts';
export { createLogger, type Logger, type LogLevel } from './createLogger.ts';
export { type Counter, createMetrics, type Gauge, type Histogram, type Metrics } from './createMetrics.ts';
export { type HealthAnswer, type HealthCheck, healthAnswers } from './healthAnswers.ts';
export { randomId, randomToken } from './ids.ts';
export { ConfigurationError, type DescribedVariable, describeConfig, readConfig } from './readConfig.ts';
export { type ProcessContext, runProcess } from './runProcess.ts';
export { type HealthServer, serveHealth } from './serveHealth.ts';

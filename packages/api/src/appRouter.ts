import { coverageRouter } from './coverage/router.ts';
import { divisionsRouter } from './divisions/router.ts';
import { filingsRouter } from './filings/router.ts';
import { healthRouter } from './health/router.ts';
import { indexRouter } from './index/router.ts';
import { membersRouter } from './members/router.ts';
import { organizationsRouter } from './organizations/router.ts';
import { router } from './procedure.ts';
import { quarantineRouter } from './quarantine/router.ts';
import { rulesRouter } from './rules/router.ts';
import { tokensRouter } from './tokens/router.ts';

/** Everything that can be asked of the hub. */
export const appRouter = router({
  organizations: organizationsRouter,
  coverage: coverageRouter,
  members: membersRouter,
  filings: filingsRouter,
  quarantine: quarantineRouter,
  health: healthRouter,
  index: indexRouter,
  tokens: tokensRouter,
  rules: rulesRouter,
  divisions: divisionsRouter,
});
export type AppRouter = typeof appRouter;

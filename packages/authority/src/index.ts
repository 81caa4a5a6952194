/**
 * Entry `@liandong/authority`: what a principal may see and do on a day. Pure; denied by default.
 */
export { type Action, actions, may } from './Action.ts';
export { mayFileFor } from './mayFileFor.ts';
export { type GrantedScope, noScope, type OrganizationScope, type Scope } from './Scope.ts';
export { scopeOf } from './scopeOf.ts';
export { mayAskForDivision, mayAskForLine, readsRegistry, seesDivision, seesOrganization } from './sees.ts';

import { runRegistry } from '@liandong/adapter-kit';
import { registry } from './registry.ts';

runRegistry(registry);

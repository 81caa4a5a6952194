import { registryContract } from '@liandong/adapter-kit/testing';
import { registry } from './registry.ts';

registryContract(registry, new URL('../fixtures/', import.meta.url));

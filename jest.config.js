// @ts-check
'use strict';

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: '<rootDir>/test/run/jest/environment.js',
	runtime: '<rootDir>/test/run/jest/runtime.js',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2021' } }] },
	modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.n8n-runtime', '<rootDir>/test/e2e/runtime'],
	testTimeout: 30_000,
};

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  // Written into the gateway's jar; the gateway serves what is in assets/ as never changing.
  build: {
    assetsInlineLimit: 0,
    manifest: true,
    target: 'es2022',
    // What most pages need is one file, not twenty: each is a request of whoever comes for the first time.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 20 }] } },
    },
  },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
});

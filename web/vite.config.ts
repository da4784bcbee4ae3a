import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  // Written into the gateway's jar; the gateway serves what is in assets/ as never changing.
  build: { assetsInlineLimit: 0, manifest: true, target: 'es2022' },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const service = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      output: {
        // A few files that live long rather than forty small ones: a slow phone pays for each round.
        codeSplitting: {
          groups: [
            { name: 'designsystemet', test: /node_modules[\\/]@digdir/ },
            { name: 'libraries', test: /node_modules/ },
            { name: 'shared', test: /web[\\/]src[\\/](shell|parts|wire|live|language|time|session)[\\/]/ },
            { name: 'municipality', test: /web[\\/]src[\\/](municipality|incident|board)[\\/]/ },
            { name: 'group', test: /web[\\/]src[\\/](group|callout)[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': { target: service },
      '/r': { target: service },
      '/socket.io': { target: service, ws: true },
    },
  },
});

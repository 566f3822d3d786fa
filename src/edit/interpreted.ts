import { z } from 'zod';

// The page's security policy forbids code made of strings, so the schemas must not try: imported before the model.
z.config({ jitless: true });

package org.bihuan.bench.reuse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.bihuan.testkit.reuse.PlagDet.Pair;
import org.bihuan.text.reuse.SameAligner;
import org.bihuan.text.reuse.SameAligner.Aligned;
import org.jspecify.annotations.Nullable;

/**
 * Lucene on character shingles of the folded text, ranked by BM25, and the library's own aligner on
 * the fifty best. The texts stand in memory, which is not counted against it.
 */
final class LuceneSeeker implements Seeker {
    private static final int BEST = 50;

    private final int shingle;
    private final Directory directory;
    private final IndexWriter writer;
    private final List<String> texts = new ArrayList<>();
    private @Nullable DirectoryReader reader;

    LuceneSeeker(int shingle, Path folder) throws IOException {
        this.shingle = shingle;
        this.directory = FSDirectory.open(folder);
        Analyzer analyzer =
                new Analyzer() {
                    @Override
                    protected TokenStreamComponents createComponents(String field) {
                        Tokenizer shingles = new NGramTokenizer(shingle, shingle);
                        return new TokenStreamComponents(shingles);
                    }
                };
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256);
        this.writer = new IndexWriter(directory, config);
        IndexSearcher.setMaxClauseCount(1 << 16);
    }

    @Override
    public String name() {
        return "Lucene, " + (shingle == 2 ? "bigrams" : shingle + "-grams") + ", and our aligner";
    }

    @Override
    public void add(int first, List<String> more) throws IOException {
        texts.addAll(more);
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int from = t;
                tasks.add(() -> {
                    for (int i = from; i < more.size(); i += threads) {
                        Document document = new Document();
                        document.add(new StoredField("number", first + i));
                        String folded = SameAligner.folded(more.get(i));
                        document.add(new TextField("text", folded, Field.Store.NO));
                        writer.addDocument(document);
                    }
                    return true;
                });
            }
            for (Future<Boolean> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void ready() throws IOException {
        writer.commit();
        reader = DirectoryReader.open(directory);
    }

    @Override
    public long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    @Override
    public Map<Integer, List<Pair>> find(String question) throws IOException {
        DirectoryReader open = reader;
        if (open == null) {
            throw new IllegalStateException("not ready");
        }
        String folded = SameAligner.folded(question);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + shingle <= folded.length(); i++) {
            shingles.add(folded.substring(i, i + shingle));
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        shingles.forEach(s -> any.add(new TermQuery(new Term("text", s)), Occur.SHOULD));
        IndexSearcher searcher = new IndexSearcher(open);
        SameAligner aligner = new SameAligner(question);
        Map<Integer, List<Pair>> found = new HashMap<>();
        for (ScoreDoc hit : searcher.search(any.build(), BEST).scoreDocs) {
            int number =
                    searcher.storedFields()
                            .document(hit.doc)
                            .getField("number")
                            .numericValue()
                            .intValue();
            List<Pair> pairs = pairs(aligner.with(texts.get(number)));
            if (!pairs.isEmpty()) {
                found.put(number, pairs);
            }
        }
        return found;
    }

    static List<Pair> pairs(List<Aligned> aligned) {
        return aligned.stream()
                .map(a ->
                        new Pair(
                                a.span().start(),
                                a.span().end(),
                                a.sourceSpan().start(),
                                a.sourceSpan().end()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        writer.close();
        directory.close();
    }
}

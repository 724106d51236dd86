package hogatape.journal;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.util.List;

/** A day as {@code journal archive} leaves it: blocks of records, each compressed by itself, and an index. */
final class ArchivedDay implements DaySource {
    private final DayFile file;
    private final DayBytes bytes;
    private final ArchiveIndex index;
    private final ZstdDecompressCtx zstd = new ZstdDecompressCtx();
    private int nextBlock;
    private byte[] records = {};
    private int at;
    private int end;
    private DamagedPlace damage;
    private boolean endTold;

    ArchivedDay(DayFile file) throws IOException {
        this.file = file;
        bytes = new DayBytes(file.path());
        index = ArchiveIndex.of(bytes);
        startAt(0);
    }

    @Override
    public boolean next(RecordView record) throws IOException {
        while (true) {
            while (at < end) {
                String wrong = record.moveTo(records, at, end - at);
                if (wrong == null) {
                    at += record.length();
                    return true;
                }
                damaged(index.blocks().get(nextBlock - 1), wrong);
                at = end;
            }
            if (nextBlock == index.blocks().size()) {
                tellEnd();
                return false;
            }
            load(index.blocks().get(nextBlock++));
        }
    }

    private void load(ArchiveBlock block) throws IOException {
        at = 0;
        end = 0;
        int header = bytes.at(block.offset(), ArchiveFormat.BLOCK_HEADER_LENGTH);
        boolean described = header >= 0 && block.equals(ArchiveFormat.blockAt(bytes.array(), header));
        int data = bytes.at(block.data(), block.compressedLength());
        if (data < 0 || ArchiveFormat.checksum(bytes.array(), data, block.compressedLength()) != block.checksum()) {
            damaged(block, "the block's checksum does not agree with its bytes");
            return;
        }
        if (!described) {
            damaged(block, "the block's header is not the one that the index has");
        }
        if (records.length < block.length()) {
            records = new byte[block.length()];
        }
        try {
            end = zstd.decompressByteArray(records, 0, block.length(), bytes.array(), data, block.compressedLength());
        } catch (ZstdException e) {
            damaged(block, "the block cannot be decompressed");
        }
    }

    private void damaged(ArchiveBlock block, String what) {
        DamagedPlace place =
                new DamagedPlace(file, block.offset(), block.end(), what, index.sound() ? block.lastSequence() : 0);
        damage = damage == null ? place : damage.with(place);
    }

    private void tellEnd() throws IOException {
        if (endTold) {
            return;
        }
        endTold = true;
        int head = bytes.at(0, ArchiveFormat.HEAD_LENGTH);
        if (damage == null && !index.sound()) {
            damage = new DamagedPlace(file, lastByte(), bytes.size(), "the archive's index is damaged or missing");
        } else if (damage == null && (head < 0 || !ArchiveFormat.isHead(bytes.array(), head))) {
            damage = new DamagedPlace(
                    file, 0, ArchiveFormat.HEAD_LENGTH, "the archive's head is damaged", lastSequence());
        }
    }

    private long lastSequence() {
        List<ArchiveBlock> blocks = index.blocks();
        return blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).lastSequence();
    }

    private long lastByte() {
        List<ArchiveBlock> blocks = index.blocks();
        return blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).end();
    }

    @Override
    public DamagedPlace takeDamage() {
        DamagedPlace met = damage;
        damage = null;
        return met;
    }

    @Override
    public boolean complete() {
        return index.sound();
    }

    @Override
    public long rewind() {
        startAt(0);
        return index.blocks().isEmpty() ? 0 : index.blocks().get(0).firstSequence();
    }

    private void startAt(int block) {
        nextBlock = block;
        at = 0;
        end = 0;
        damage = null;
        endTold = false;
    }

    @Override
    public long seekSequence(long sequence) {
        int block = index.blocks().size() - 1;
        while (block > 0 && index.blocks().get(block).firstSequence() > sequence) {
            block--;
        }
        return enter(block);
    }

    @Override
    public long seekTape(long nanos) {
        int block = index.blocks().size() - 1;
        while (block > 0 && index.blocks().get(block).tapeBefore() >= nanos) {
            block--;
        }
        return enter(block);
    }

    private long enter(int block) {
        startAt(Math.max(0, block));
        return block < 0 ? UNKNOWN : index.blocks().get(block).tapeBefore();
    }

    @Override
    public void close() throws IOException {
        zstd.close();
        bytes.close();
    }
}

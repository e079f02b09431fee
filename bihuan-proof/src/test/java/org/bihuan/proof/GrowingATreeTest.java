package org.bihuan.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowingATreeTest {
    /** The leaves and roots that implementations of RFC 6962 exchange as test data. */
    private static final List<String> LEAVES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS =
            List.of(
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final int SIZES = 40;

    private final List<Hash> leaves = new ArrayList<>();
    private final MerkleTree tree = new MerkleTree(i -> leaves.get((int) i));

    GrowingATreeTest() {
        for (int i = 0; i < SIZES; i++) {
            leaves.add(Hash.ofLeaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void givesTheRootsThatOthersGive() {
        Frontier frontier = new Frontier();
        assertThat(frontier.root())
                .isEqualTo(
                        hash("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));

        for (int i = 0; i < LEAVES.size(); i++) {
            frontier.add(Hash.ofLeaf(HexFormat.of().parseHex(LEAVES.get(i))));

            assertThat(frontier.root()).isEqualTo(hash(ROOTS.get(i)));
            assertThat(frontier.size()).isEqualTo(i + 1);
        }
    }

    @Test
    void goesOnFromWhereItStopped() {
        Frontier whole = new Frontier();
        Frontier again = new Frontier();
        for (Hash leaf : leaves) {
            whole.add(leaf);
            again = new Frontier(again.size(), again.peaks());
            again.add(leaf);
            assertThat(again.root()).isEqualTo(whole.root());
        }
        assertThatThrownBy(() -> new Frontier(3, List.of(leaves.getFirst())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leadsFromEveryLeafToEveryRoot() {
        for (int size = 1; size <= SIZES; size++) {
            Hash root = tree.root(size);
            assertThat(root).isEqualTo(SecondVerifier.root(leaves.subList(0, size)));
            for (int index = 0; index < size; index++) {
                List<Hash> path = tree.inclusion(index, size);
                assertThat(MerkleTree.includes(leaves.get(index), index, size, path, root))
                        .isTrue();
                refusesAnythingElse(index, size, path, root);
            }
        }
    }

    private void refusesAnythingElse(int index, int size, List<Hash> path, Hash root) {
        Hash leaf = leaves.get(index);
        Hash other = Hash.ofLeaf(new byte[] {1});
        assertThat(MerkleTree.includes(other, index, size, path, root)).isFalse();
        assertThat(MerkleTree.includes(leaf, index, size, path, other)).isFalse();
        assertThat(MerkleTree.includes(leaf, size, size, path, root)).isFalse();
        for (int wrong = 0; wrong < size; wrong++) {
            if (wrong != index) {
                assertThat(MerkleTree.includes(leaf, wrong, size, path, root)).isFalse();
            }
        }
        List<Hash> longer = new ArrayList<>(path);
        longer.add(other);
        assertThat(MerkleTree.includes(leaf, index, size, longer, root)).isFalse();
        if (!path.isEmpty()) {
            List<Hash> shorter = path.subList(0, path.size() - 1);
            assertThat(MerkleTree.includes(leaf, index, size, shorter, root)).isFalse();
        }
    }

    @Test
    void showsThatEveryTreeBeginsEveryLaterOne() {
        Hash other = Hash.ofLeaf(new byte[] {1});
        for (int size = 0; size <= SIZES; size++) {
            Hash root = tree.root(size);
            for (int old = 0; old <= size; old++) {
                Hash oldRoot = tree.root(old);
                List<Hash> path = tree.consistency(old, size);

                assertThat(MerkleTree.continues(old, oldRoot, size, root, path)).isTrue();
                assertThat(MerkleTree.continues(old, other, size, root, path)).isFalse();
                assertThat(old > 0 && MerkleTree.continues(old, oldRoot, size, other, path))
                        .isFalse();
                List<Hash> longer = new ArrayList<>(path);
                longer.add(other);
                assertThat(MerkleTree.continues(old, oldRoot, size, root, longer)).isFalse();
                assertThat(MerkleTree.continues(size + 1, oldRoot, size, root, path)).isFalse();
            }
        }
    }

    @Test
    void knowsNoLeafAndNoTreeBeyondItsEnd() {
        assertThatThrownBy(() -> tree.inclusion(5, 5))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.consistency(6, 5))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Hash hash(String digits) {
        return Hash.of(HexFormat.of().parseHex(digits));
    }
}
